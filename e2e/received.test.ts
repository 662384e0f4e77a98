import { expect, test } from 'vitest'
import { loadLibxml2 } from '../electron/verdict/libxml2.ts'
import { apply, emptyHelpdesk, read, received } from '../shared/loginshare/verdict.ts'
import type { WireAction } from '../shared/scenarios/wire.ts'
import { curlReceives } from './serve-wires.ts'
import { chunked, chunks, end, length, reply, ways } from './ways-of-a-reply.ts'

const parse = await loadLibxml2()

function isLoggedIn(bytes: Uint8Array): boolean {
  const helpdesk = { ...emptyHelpdesk, userGroups: ['Registered'] }
  return apply(read(bytes, parse), { kind: 'user', username: 'zoe' }, helpdesk).ok
}

test('A reply is received as libcurl receives it, however it is sent', async () => {
  const bytes = await curlReceives(Object.values(ways).map(({ wire }) => wire))
  for (const [index, [way, { wire, ok }]] of Object.entries(ways).entries()) {
    const got = received(wire)
    expect({ way, bytes: Buffer.from(got.bytes).toString() }).toEqual({
      way,
      bytes: bytes[index]?.toString(),
    })
    expect({ way, ok: isLoggedIn(got.bytes) }).toEqual({ way, ok })
  }
})

test.each([
  ['with its length', `200 OK\r\nContent-Length: ${String(length)}`, reply],
  ['in chunks', chunked, chunks(reply)],
])('A reply that is cut at any byte is received as libcurl receives it: %s', async (_, head, body) => {
  const whole = Buffer.from(`HTTP/1.1 ${head}\r\n\r\n${body}`)
  const wires = Array.from(whole, (_byte, at): WireAction[] => [
    { action: 'write', bytes: whole.subarray(0, at) },
    end,
  ])
  const bytes = await curlReceives(wires)
  const got = wires.map((wire) => Buffer.from(received(wire).bytes).toString('latin1'))
  expect(got).toEqual(bytes.map((one) => one.toString('latin1')))
  expect(wires.every((wire) => received(wire).break !== null)).toBe(true)
  // The last line break of the reply may be lacking, and what says that the chunks are over.
  const cut = wires.filter((wire) => isLoggedIn(received(wire).bytes))
  expect(cut.length).toBe(body === reply ? 1 : '\n\r\n0\r\n\r\n'.length)
})
