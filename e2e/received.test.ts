import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { loadLibxml2 } from '../electron/verdict/libxml2.ts'
import { apply, emptyHelpdesk, read, received } from '../shared/loginshare/verdict.ts'
import type { WireAction } from '../shared/scenarios/wire.ts'
import { logIn } from './php/helpdesk.ts'

const parse = await loadLibxml2()

const reply =
  '<?xml version="1.0" encoding="UTF-8"?>\n<loginshare><result>1</result><user><usergroup>Registered</usergroup>' +
  '<fullname>Zoë Doe</fullname><emails><email>zoe@example.com</email></emails></user></loginshare>\n'
const length = Buffer.byteLength(reply)

const write = (text: string): WireAction => ({ action: 'write', bytes: Buffer.from(text) })
const http = (head: string, body = reply) => write(`HTTP/1.1 ${head}\r\n\r\n${body}`)
const end: WireAction = { action: 'end' }
const reset: WireAction = { action: 'reset' }

/** A body in two chunks. */
function chunks(text: string, last = '0\r\n\r\n'): string {
  const halves = [Buffer.from(text).subarray(0, 50), Buffer.from(text).subarray(50)]
  const framed = halves.map((half) => `${half.length.toString(16)}\r\n${half.toString('latin1')}\r\n`)
  return Buffer.from(framed.join(''), 'latin1').toString() + last
}

const chunked = '200 OK\r\nTransfer-Encoding: chunked'

/** Ways to send a reply, and whether the person is logged in all the same. */
const ways: Record<string, { wire: WireAction[]; ok: boolean }> = {
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

/** Serves the wires, each under its number as a path. */
async function serve(wires: readonly (readonly WireAction[])[]): Promise<string> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (bytes: Buffer) => {
      const number = Number(/\/(\d+) /.exec(bytes.toString('latin1'))?.[1])
      void perform(wires[number] ?? [], socket)
    })
  })
  onTestFinished(() => {
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

async function perform(wire: readonly WireAction[], socket: net.Socket): Promise<void> {
  for (const step of wire) {
    if (step.action === 'write') await new Promise((written) => socket.write(step.bytes, written))
    else if (step.action === 'wait') await setTimeout(step.ms)
    else if (step.action === 'end') socket.end()
    else if (step.action === 'reset') {
      // What was sent is to have arrived.
      await setTimeout(50)
      socket.resetAndDestroy()
    } else throw new Error(`This server does not know how to ${step.action}.`)
  }
}

/** What PHP's libcurl client hands over of each of these. */
async function curlReceives(wires: readonly (readonly WireAction[])[]): Promise<Buffer[]> {
  const base = await serve(wires)
  const person = { username: 'zoe', password: 'x', ipaddress: '203.0.113.7' }
  const verdicts = await logIn(wires.map((_, index) => ({ ...person, url: `${base}/${String(index)}` })))
  return verdicts.map(({ body }) => Buffer.from(body, 'base64'))
}

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
