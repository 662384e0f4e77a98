import fc from 'fast-check'
import { expect, test } from 'vitest'
import { send } from '../electron/helpdesk-client/send.ts'
import { helpdeskRequest, type HelpdeskLogin } from '../shared/loginshare/helpdesk-request.ts'
import { staffInterfaces } from '../shared/loginshare/interfaces.ts'
import type { WireAction } from '../shared/scenarios/wire.ts'
import { postableText } from './odd-texts.ts'
import { logIn } from './php/helpdesk.ts'
import { record } from './recorder.ts'
import { curlReceives, serve } from './serve-wires.ts'
import { chunked, chunks, end, length, reply, ways } from './ways-of-a-reply.ts'

/** What arrives from PHP's libcurl and what arrives from us, of each login, as Latin-1. */
async function sentByBoth(logins: readonly HelpdeskLogin[], path = '/loginshare') {
  const recorder = await record()
  const text = `http://127.0.0.1:${String(recorder.port)}${path}`
  await logIn(logins.map((login) => ({ ...login, url: text })))
  const url = new URL(text)
  const php = recorder.arrived().map((bytes) => bytes.toString('latin1'))
  const said: string[] = []
  for (const login of logins) {
    const { sent } = await send(url, helpdeskRequest(url, login))
    said.push(Buffer.from(sent).toString('latin1'))
  }
  const ours = recorder.arrived().slice(php.length)
  return { php, ours: ours.map((bytes) => bytes.toString('latin1')), said }
}

function user(username: string, password = 'demo', ipaddress = '203.0.113.7'): HelpdeskLogin {
  return { kind: 'user', username, password, ipaddress }
}

const names = [
  'john.doe',
  'john.doe@example.com',
  'CORP\\john',
  'a&b=c',
  'a+b c',
  '100%',
  '%41',
  '~-_.*!\'()"<>#?;:/@[]{}|^`',
  'Zoë Müller',
  'Пётр',
  '田中',
  '👩‍👩‍👧 😀',
  'e\u0301',
  '\u0000\u0001\t\r\n',
  ' ',
  '',
]

test('A login is sent byte for byte as PHP’s libcurl sends it, on one connection', async () => {
  const logins = [
    ...names.map((name) => user(name)),
    ...names.map((name) => user('john.doe', name)),
    user('john.doe', 'demo', '2001:db8::7'),
    { ...user('john.doe'), interface: 'client' },
    ...staffInterfaces.map((named): HelpdeskLogin => ({
      ...user('ann.lee'),
      kind: 'staff',
      interface: named,
    })),
  ]
  const { php, ours, said } = await sentByBoth(logins)
  expect(php).toHaveLength(logins.length)
  expect(ours).toEqual(php)
  expect(said).toEqual(php)
})

test('Whatever is typed is sent as PHP’s libcurl sends it', async () => {
  const typed = postableText.filter((text) => !/\p{Surrogate}/u.test(text))
  const logins = fc.sample(fc.record({ username: typed, password: typed, ipaddress: typed }), 300)
  const { php, ours } = await sentByBoth(logins.map((login) => ({ ...login, kind: 'user' })))
  expect(php).toHaveLength(logins.length)
  expect(ours).toEqual(php)
})

test.each(['/', '', '/loginshare?type=staff&x=a%20b', '/a/../b', '/login.php/x;y=(1)!*,~'])(
  'The address %j is asked for as PHP’s libcurl asks for it',
  async (path) => {
    const { php, ours } = await sentByBoth([user('john.doe')], path)
    expect(ours).toEqual(php)
  },
)

test('A body over 1 MB is announced first and sent when nobody has asked for it in a second', async () => {
  const { php, ours, said } = await sentByBoth([user('a'.repeat(1024 * 1024))])
  expect(php[0]).toMatch(/\r\nExpect: 100-continue\r\n\r\nusername=aaa/)
  expect(ours[0] === php[0]).toBe(true)
  expect(said[0] === php[0]).toBe(true)
})

/** What we receive of each of these, and why it is not whole. */
async function weReceive(wires: readonly (readonly WireAction[])[]) {
  const base = await serve(wires)
  const answers = []
  for (const number of wires.keys()) {
    const url = new URL(`${base}/${String(number)}`)
    answers.push(await send(url, helpdeskRequest(url, user('zoe'))))
  }
  return answers
}

test('A reply is received as libcurl receives it, however it is sent', async () => {
  const wires = Object.values(ways).map(({ wire }) => wire)
  const [theirs, ours] = [await curlReceives(wires), await weReceive(wires)]
  for (const [index, way] of Object.keys(ways).entries()) {
    expect({ way, bytes: Buffer.from(ours[index]?.bytes ?? []).toString() }).toEqual({
      way,
      bytes: theirs[index]?.toString(),
    })
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
  const [theirs, ours] = [await curlReceives(wires), await weReceive(wires)]
  const texts = ours.map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
  expect(texts).toEqual(theirs.map((one) => one.toString('latin1')))
  expect(ours.every(({ break: why }) => why !== null)).toBe(true)
  expect(ours.map(({ raw }) => raw.length)).toEqual(wires.map((_wire, at) => at))
})
