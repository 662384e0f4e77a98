import { Refusal } from '../shared/directory/refusal.ts'
import type { Work } from '../shared/work.ts'

/** How many characters are read without a break: a multiple of the four that three bytes are. */
const sliceLength = 128 * 1024

/** The bytes of a file that has come in base64, as the field `content` of a call. @throws Refusal */
export function* bytesOfBase64(content: string): Work<Buffer> {
  const padding = /=*$/.exec(content.slice(-4))?.[0].length ?? 0
  const bytes = Buffer.allocUnsafe(Math.floor(((content.length - padding) * 3) / 4))
  let length = 0
  for (let at = 0; at < content.length; at += sliceLength) {
    length += bytes.write(content.slice(at, at + sliceLength), length, 'base64')
    yield length
  }
  // Node leaves out what is no base64.
  if (length !== bytes.length) throw new Refusal([{ field: 'content', message: 'is no base64' }])
  return bytes
}
