import type { Respond, WireAction } from '../scenarios/wire.ts'
import { readHttpReply, type Received } from './http-reply.ts'
import { joinBytes } from './join-bytes.ts'

const encoder = new TextEncoder()

/** After how many milliseconds libcurl gives up; the client then uses what it has got (`loginshare-protocol.md`). */
const patienceMs = 100_000

/** The bytes and the break that a helpdesk would see of what is planned for the socket. */
export function received(wire: readonly WireAction[]): Received {
  const [only] = wire
  if (only?.action === 'respond' && wire.length === 1) {
    const body = bytesOf(only)
    // Nearly every reply; what a helpdesk makes of any other head is for the reader of HTTP.
    if (isPlain(only, body)) return { bytes: body, break: null }
  }
  const parts: Uint8Array[] = []
  let waited = 0
  let ended = 'The connection was closed.'
  let clean = true
  walk: for (const step of wire) {
    switch (step.action) {
      case 'respond':
        parts.push(...framed(step))
        break
      case 'write':
        parts.push(step.bytes)
        break
      case 'wait':
        waited += step.ms
        if (waited < patienceMs) break
        ended = 'libcurl gave up after 100 s.'
        clean = false
        break walk
      case 'hang':
        ended = 'Nothing came any more, so libcurl gave up after 100 s.'
        clean = false
        break walk
      case 'reset':
        ended = 'The connection was reset.'
        clean = false
        break walk
      case 'refuse':
        if (parts.length > 0) break
        return { bytes: new Uint8Array(), break: 'The connection was refused.' }
      case 'relay':
        if (parts.length > 0) break
        return { bytes: new Uint8Array(), break: `What “${step.to}” answers is not known yet.` }
      case 'end':
      case 'close':
        break walk
    }
  }
  return readHttpReply(joinBytes(parts), ended, clean)
}

/** The body of a reply as it goes out. */
function bytesOf({ body }: Respond): Uint8Array {
  return typeof body === 'string' ? encoder.encode(body) : body
}

function isPlain({ status, headers }: Respond, body: Uint8Array): boolean {
  return (
    status === 200 &&
    headers['Content-Length'] === String(body.length) &&
    Object.keys(headers).every((name) => !/^transfer-encoding$/i.test(name))
  )
}

/** A reply as Node writes it: where no header says how long it is, it says so itself. */
function framed(reply: Respond): Uint8Array[] {
  const { status, headers } = reply
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const named = (pattern: RegExp) => lines.some((line) => pattern.test(line))
  const bytes = bytesOf(reply)
  const inChunks = named(/^transfer-encoding:.*chunked/i)
  if (!inChunks && !named(/^(content-length|transfer-encoding):/i)) {
    lines.push(`Content-Length: ${String(bytes.length)}\r\n`)
  }
  const head = encoder.encode(`HTTP/1.1 ${String(status)} \r\n${lines.join('')}\r\n`)
  if (!inChunks) return [head, bytes]
  const chunk =
    bytes.length === 0
      ? []
      : [encoder.encode(`${bytes.length.toString(16)}\r\n`), bytes, encoder.encode('\r\n')]
  return [head, ...chunk, encoder.encode('0\r\n\r\n')]
}
