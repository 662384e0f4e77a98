import type { WireAction } from '../shared/scenarios/wire.ts'

/** A reply that logs Zoë in. */
export const reply =
  '<?xml version="1.0" encoding="UTF-8"?>\n<loginshare><result>1</result><user><usergroup>Registered</usergroup>' +
  '<fullname>Zoë Doe</fullname><emails><email>zoe@example.com</email></emails></user></loginshare>\n'

/** How many bytes it has. */
export const length = Buffer.byteLength(reply)

const write = (text: string): WireAction => ({ action: 'write', bytes: Buffer.from(text) })
const http = (head: string, body = reply) => write(`HTTP/1.1 ${head}\r\n\r\n${body}`)
export const end: WireAction = { action: 'end' }
const reset: WireAction = { action: 'reset' }

/** A body in two chunks. */
export function chunks(text: string, last = '0\r\n\r\n'): string {
  const halves = [Buffer.from(text).subarray(0, 50), Buffer.from(text).subarray(50)]
  const framed = halves.map((half) => `${half.length.toString(16)}\r\n${half.toString('latin1')}\r\n`)
  return Buffer.from(framed.join(''), 'latin1').toString() + last
}

export const chunked = '200 OK\r\nTransfer-Encoding: chunked'

/** Ways to send a reply, and whether the person is logged in all the same. */
export const ways: Record<string, { wire: WireAction[]; ok: boolean }> = {
  'as it should be': { wire: [http(`200 OK\r\nContent-Length: ${String(length)}`), end], ok: true },
  'with status 500': { wire: [http(`500 Oops\r\nContent-Length: ${String(length)}`), end], ok: true },
  'with status 302': {
    wire: [http(`302 Found\r\nLocation: /x\r\nContent-Length: ${String(length)}`), end],
    ok: true,
  },
  'until the connection ends': { wire: [http('200 OK'), end], ok: true },
  'until the connection is reset': { wire: [http('200 OK'), reset], ok: true },
  'with a Content-Length that is too long': { wire: [http('200 OK\r\nContent-Length: 9999'), end], ok: true },
  'with a Content-Length that is too short': { wire: [http('200 OK\r\nContent-Length: 99'), end], ok: false },
  'with a Content-Length of 0': { wire: [http('200 OK\r\nContent-Length: 0'), end], ok: false },
  'with a Content-Length that is no number': {
    wire: [http('200 OK\r\nContent-Length: many'), end],
    ok: false,
  },
  'and reset after all of it': {
    wire: [http(`200 OK\r\nContent-Length: ${String(length)}`), reset],
    ok: true,
  },
  'and reset after all of it, more being announced': {
    wire: [http('200 OK\r\nContent-Length: 9999'), reset],
    ok: true,
  },
  'in chunks': { wire: [http(chunked, chunks(reply)), end], ok: true },
  'in chunks with extensions': {
    wire: [http(chunked, chunks(reply).replaceAll(/^32\r/gm, '32;a=b\r')), end],
    ok: true,
  },
  'in chunks without the last one': { wire: [http(chunked, chunks(reply, '')), end], ok: true },
  'in chunks and then a bad one': { wire: [http(chunked, chunks(reply, 'zz\r\n')), end], ok: true },
  'in chunks and then a reset': { wire: [http(chunked, chunks(reply, '')), reset], ok: true },
  'as a chunk that is longer than it says': {
    wire: [http(chunked, `10\r\n${reply}\r\n0\r\n\r\n`), end],
    ok: false,
  },
  'not in chunks at all, though the head says so': { wire: [http(chunked), end], ok: false },
  'with an encoding that nobody knows': {
    wire: [http('200 OK\r\nTransfer-Encoding: rot13'), end],
    ok: false,
  },
  'with status 204': { wire: [http('204 No Content'), end], ok: false },
  'with status 304': { wire: [http('304 Not Modified'), end], ok: false },
  'after an interim reply': {
    wire: [
      write('HTTP/1.1 102 Processing\r\n\r\n'),
      http(`200 OK\r\nContent-Length: ${String(length)}`),
      end,
    ],
    ok: true,
  },
  'without any head': { wire: [write(reply), end], ok: false },
  'with lines that end in LF alone': {
    wire: [write(`HTTP/1.1 200 OK\nContent-Length: ${String(length)}\n\n${reply}`), end],
    ok: true,
  },
  'with a head that never ends': { wire: [write('HTTP/1.1 200 OK\r\nContent-Le'), end], ok: false },
  'by closing the connection': { wire: [end], ok: false },
  'by a reset': { wire: [reset], ok: false },
  'as the published examples misprint it': {
    wire: [http('200 OK', reply.replace('"1.0" encoding', '"1.0"encoding')), end],
    ok: false,
  },
}
