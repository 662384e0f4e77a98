import { maxReplyMiB } from '../../shared/contract/verdict.ts'
import { replyText } from '../../shared/verdict/reply-text.ts'

/** A reply to check. */
export interface Source {
  /** Tells it from those before. */
  id: number
  /** What is judged, byte for byte. */
  file: File
  /** What a person reads in it. */
  text: string
  /** It was written or pasted here, and can be written on; the bytes of a file stay as they are. */
  written: boolean
}

/** The most characters that are taken as a text; a field with more would be slow. */
const mostCharacters = 1024 * 1024

let count = 0

/** A reply that somebody writes, in UTF-8. */
export function writtenSource(text: string): Source {
  count += 1
  return { id: count, file: new File([text], 'reply.xml'), text, written: true }
}

/** What is wrong with a text that is too long to be written on here; undefined for any other. */
export function tooLong(text: string): string | undefined {
  if (text.length <= mostCharacters) return undefined
  return `The text holds more than 1 MiB. Save it as a file and drop that here; a file may hold ${String(maxReplyMiB)} MiB.`
}

/** A reply in a file. @throws Error in plain words when it is too large or cannot be read */
export async function chosenSource(file: File): Promise<Source> {
  if (file.size > maxReplyMiB * 1024 * 1024) {
    throw new Error(
      `${file.name} holds more than ${String(maxReplyMiB)} MiB. A helpdesk takes no text over 10 MB; is it a reply?`,
    )
  }
  count += 1
  const id = count
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return { id, file, text: replyText(bytes), written: false }
  } catch {
    throw new Error(`${file.name} cannot be read. Is it still there, and may you read it?`)
  }
}

/** The same reply from a character on; of a file, its bytes stay as they are. @param from where only ASCII is before it */
export function sourceFrom({ file, text, written }: Source, from: number): Promise<Source> {
  const rest = text.slice(from)
  return written
    ? Promise.resolve(writtenSource(rest))
    : chosenSource(new File([file.slice(from)], file.name))
}
