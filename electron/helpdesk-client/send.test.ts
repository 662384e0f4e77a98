import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tls from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import { bareRequest, helpdeskRequest } from '../../shared/loginshare/helpdesk-request.ts'
import { send } from './send.ts'

const login = { kind: 'user', username: 'john.doe', password: 'demo', ipaddress: '203.0.113.7' } as const

/** Listens for one test and does this to each connection. @returns its address and what has come */
async function serve(answer: (socket: net.Socket, came: () => string) => void, host = '127.0.0.1') {
  const server = net.createServer((socket) => {
    handle(socket, answer)
  })
  await listenForATest(server, host)
  return urlOf(server, 'http', host)
}

function handle(socket: net.Socket, answer: (socket: net.Socket, came: () => string) => void) {
  let text = ''
  onTestFinished(() => {
    socket.destroy()
  })
  socket.on('error', () => undefined)
  socket.on('data', (bytes) => {
    text += bytes.toString('latin1')
    answer(socket, () => text)
  })
}

async function listenForATest(server: net.Server, host: string): Promise<void> {
  onTestFinished(() => {
    server.close()
  })
  await once(server.listen(0, host), 'listening')
}

function urlOf(server: net.Server, scheme: string, host: string): URL {
  const { port } = server.address() as AddressInfo
  return new URL(`${scheme}://${host.includes(':') ? `[${host}]` : host}:${String(port)}/loginshare`)
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString()
}

describe('An answer', () => {
  it('tells the body, the status, the headers as they came, and all that came', async () => {
    const whole = 'HTTP/1.1 500 Oops\r\nX-Odd: a: b\r\nContent-Length: 2\r\n\r\nok'
    const url = await serve((socket) => socket.write(whole))
    const answer = await send(url, helpdeskRequest(url, login))
    expect({ ...answer, bytes: textOf(answer.bytes), raw: textOf(answer.raw) }).toMatchObject({
      bytes: 'ok',
      break: null,
      status: 500,
      headers: [
        ['X-Odd', 'a: b'],
        ['Content-Length', '2'],
      ],
      raw: whole,
      tls: false,
    })
    const { connect, firstByte, total } = answer.timing
    expect(connect).not.toBeNull()
    expect(firstByte).toBeGreaterThanOrEqual(connect ?? Infinity)
    expect(total).toBeGreaterThanOrEqual(firstByte ?? Infinity)
  })

  it.each([
    ['a whole body', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'],
    ['a last chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n'],
    ['a bad chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\nzz\r\n'],
    ['a 204', 'HTTP/1.1 204 No Content\r\n\r\n'],
    ['what is not HTTP', 'SSH-2.0-OpenSSH\r\n'],
  ])('is there at %s, though the connection stays open', async (_, whole) => {
    const url = await serve((socket) => socket.write(whole))
    // It would be the break otherwise.
    const answer = await send(url, helpdeskRequest(url, login), { patienceMs: 20_000 })
    expect(answer.break ?? '').not.toMatch(/gave up/)
  })

  it('follows no redirect', async () => {
    let connections = 0
    const url = await serve((socket) => {
      connections += 1
      socket.end('HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n')
    })
    expect(await send(url, helpdeskRequest(url, login))).toMatchObject({ status: 302, break: null })
    expect(connections).toBe(1)
  })

  it('is what has come when the patience is at its end', async () => {
    const url = await serve((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'))
    const answer = await send(url, helpdeskRequest(url, login), { patienceMs: 3000 })
    expect(textOf(answer.bytes)).toBe('half')
    expect(answer.break).toBe(
      'Only 4 of the 9 bytes came that `Content-Length` says. libcurl gave up after 3 s.',
    )
  })

  it('is what has come when it is called off', async () => {
    const stopping = new AbortController()
    const url = await serve(() => {
      stopping.abort()
    })
    const answer = await send(url, helpdeskRequest(url, login), { signal: stopping.signal })
    expect(answer).toMatchObject({ status: 0, break: 'It was called off.' })
  })

  it('is cut where too much comes', async () => {
    const url = await serve((socket) => socket.write(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(5000)}`))
    const answer = await send(url, helpdeskRequest(url, login), { maxBytes: 1000 })
    expect(answer.raw).toHaveLength(1000)
    expect(answer.break).toBe('More than 1000 bytes came; the rest was not read.')
  })

  it('comes in time, however many interim replies come first', async () => {
    const url = await serve((socket) => socket.write('HTTP/1.1 102 Processing\r\n\r\n'.repeat(50_000)))
    expect(await send(url, helpdeskRequest(url, login))).toMatchObject({
      status: 0,
      break: 'Interim replies came, and no other for long.',
    })
  })
})

describe('A long body', () => {
  const long = { ...login, username: 'a'.repeat(1024 * 1024) }

  it('is sent when it is asked for', async () => {
    const seen: boolean[] = []
    const url = await serve((socket, came) => {
      if (came().endsWith('\r\n\r\n')) socket.write('HTTP/1.1 100 Continue\r\n\r\n')
      seen.push(came().includes('username='))
      if (came().includes('ipaddress=')) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok')
    })
    const answer = await send(url, helpdeskRequest(url, long))
    expect(answer).toMatchObject({ status: 200, break: null })
    expect(seen[0]).toBe(false)
    expect(answer.timing.total).toBeGreaterThan(0)
  })
})

describe('Where no connection comes about, the answer says why:', () => {
  const request = (url: URL) => send(url, bareRequest(url), { patienceMs: 20_000 })
  const nothing = { status: 0, raw: new Uint8Array(), sent: new Uint8Array() }

  it('nothing listens there', async () => {
    const server = net.createServer()
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const url = urlOf(server, 'http', '127.0.0.1')
    server.close()
    expect(await request(url)).toMatchObject({
      ...nothing,
      break: `${url.host} refused the connection: nothing listens there.`,
    })
  })

  it('there is no such host', async () => {
    expect(await request(new URL('http://nowhere.invalid/x'))).toMatchObject({
      ...nothing,
      break: 'There is no host called nowhere.invalid, or its name cannot be looked up now.',
    })
  })

  it('it does not speak TLS', async () => {
    const url = await serve((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    const { break: why } = await request(new URL(url.href.replace('http:', 'https:')))
    expect(why).toMatch(/Does it speak https at that port\?$/)
  })
})

it('An IPv6 address is reached', async () => {
  const url = await serve((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'), '::1')
  expect(await send(url, helpdeskRequest(url, login))).toMatchObject({ status: 200 })
})

it('A certificate that nobody vouches for is taken, as the helpdesk takes it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'loginshare-mock-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name)) as [string, string]
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=other.example']
  execFileSync('openssl', [...made, '-keyout', key, '-out', cert], { stdio: 'ignore' })
  const server = tls.createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (socket) => {
    handle(socket, () => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'))
  })
  await listenForATest(server, '127.0.0.1')
  const url = urlOf(server, 'https', '127.0.0.1')
  expect(await send(url, helpdeskRequest(url, login))).toMatchObject({ status: 200, break: null, tls: true })
})
