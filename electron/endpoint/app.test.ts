import net from 'node:net'
import { describe, expect, it } from 'vitest'
import { login, newest, startWorkbench } from '../workbench.test-data.ts'

/** Sends bytes as they are and gives back all that comes until the connection ends. */
function sendRaw(url: string, ...parts: string[]): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname)
    let received = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => (received += text))
    socket.once('error', reject)
    socket.once('close', () => {
      resolve(received)
    })
    for (const part of parts) socket.write(part)
  })
}

describe('the endpoint', () => {
  it('lets the demo user in, and logs it', async () => {
    const { endpoint, workbench } = await startWorkbench()
    const response = await login(endpoint)
    const text = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/xml; charset=UTF-8')
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)))
    expect(text).toContain('<fullname>John Doe</fullname>')
    expect(newest(workbench)).toMatchObject({
      ...{
        id: 1,
        session: 'main',
        kind: 'user',
        username: 'john.doe',
        ipaddress: '203.0.113.7',
        interface: null,
      },
      ...{ outcome: 'let in', cause: 'right password', status: 200, bytes: Buffer.byteLength(text) },
    })
  })

  it('answers on both loopback addresses, with any query', async () => {
    const { endpoint } = await startWorkbench()
    const url = endpoint.replace('127.0.0.1', '[::1]')
    expect(await (await login(`${url}?template=default&%zz`)).text()).toContain('<result>1</result>')
  })

  it('refuses a wrong password, and logs the exchange whole, the password masked', async () => {
    const { endpoint, workbench } = await startWorkbench()
    await login(endpoint, { password: 'wrong-one' })
    const exchange = workbench.session.traffic.get(1)
    expect(exchange).toMatchObject({
      outcome: 'refuse',
      why: ['The password is not that of John Doe (john.doe).'],
      request: {
        method: 'POST',
        url: '/loginshare',
        httpVersion: '1.1',
        body: 'username=john.doe&password=[masked]&ipaddress=203.0.113.7',
        bytes: 58,
        socket: { address: '127.0.0.1' },
      },
      reply: { status: 200, complete: true },
    })
    expect(exchange?.reply.body).toContain('Invalid Username or Password')
    expect(JSON.stringify(exchange)).not.toContain('wrong-one')
  })

  it('tells a staff login on the user path the right URL', async () => {
    const { endpoint } = await startWorkbench()
    expect(await (await login(endpoint, { interface: 'admin' })).text()).toContain(
      `Staff logins go to ${endpoint}/staff`,
    )
  })

  it('takes a login on the user path for one of staff where the query says so', async () => {
    const { endpoint, workbench } = await startWorkbench()
    const ann = { username: 'ann.lee', interface: 'staff' }
    for (const url of [`${endpoint}?type=staff`, `${endpoint}/staff`]) {
      expect(await (await login(url, ann)).text()).toContain('<firstname>Ann</firstname>')
      expect(newest(workbench)).toMatchObject({ kind: 'staff', interface: 'staff', outcome: 'let in' })
    }
  })

  it('answers an odd POST in its own words, with a status that fits', async () => {
    const { endpoint, workbench } = await startWorkbench()
    const response = await fetch(endpoint, { method: 'POST', body: JSON.stringify({ username: 'x' }) })
    expect(response.status).toBe(415)
    expect(await response.text()).toContain('<result>0</result>')
    expect(newest(workbench)).toMatchObject({ cause: 'odd POST', status: 415 })
  })

  it('reads a large body to its end before it refuses it', async () => {
    const { endpoint, workbench } = await startWorkbench()
    const response = await fetch(endpoint, {
      method: 'POST',
      body: new URLSearchParams({ username: 'x'.repeat(2e6) }),
    })
    expect(response.status).toBe(413)
    expect(workbench.session.traffic.get(1)?.request.bytes).toBe(2e6 + 9)
  })

  it('shows a person a page, which is no login and so not logged', async () => {
    const { endpoint, workbench } = await startWorkbench()
    const response = await fetch(endpoint)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain('User LoginShare API URL')
    expect((await fetch(`${endpoint}/staff`)).status).toBe(200)
    expect(newest(workbench)).toBeUndefined()
  })

  it('names the right URL at any other path, and logs it', async () => {
    const { endpoint, workbench } = await startWorkbench()
    const response = await login(new URL('/login.php', endpoint).href)
    expect(response.status).toBe(404)
    expect(await response.text()).toContain(`The LoginShare URL for users is ${endpoint}`)
    expect(newest(workbench)).toMatchObject({
      kind: null,
      cause: 'wrong path',
      url: '/login.php',
      status: 404,
    })
  })

  it('names the right method', async () => {
    const { endpoint, workbench } = await startWorkbench()
    const response = await fetch(endpoint, { method: 'PUT', body: 'x' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST')
    expect(newest(workbench)).toMatchObject({ cause: 'wrong method', method: 'PUT' })
  })

  it('logs a request that breaks off', async () => {
    const { endpoint, workbench } = await startWorkbench()
    const { hostname, port } = new URL(endpoint)
    await new Promise<void>((resolve) => {
      const socket = net.connect(Number(port), hostname, () => {
        socket.write('POST /loginshare HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nusername=jo', () => {
          setTimeout(() => socket.destroy(), 50)
        })
      })
      socket.once('close', () => {
        resolve()
      })
    })
    await expect
      .poll(() => newest(workbench))
      .toMatchObject({ outcome: 'break', cause: 'request broken off', status: 0 })
  })

  it('asks for the rest of a body that waits to be asked', async () => {
    const { endpoint } = await startWorkbench()
    const body = 'username=john.doe&password=demo&ipaddress=1.2.3.4'
    const received = await sendRaw(
      endpoint,
      `POST /loginshare HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nConnection: close\r\n` +
        `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${String(body.length)}\r\n\r\n`,
      body,
    )
    expect(received).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/)
  })

  it('answers a request without a Host, and one that expects something unheard of', async () => {
    const { endpoint, workbench } = await startWorkbench()
    const body = 'username=john.doe&password=demo&ipaddress=1.2.3.4'
    const head = `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${String(body.length)}\r\nConnection: close`
    for (const odd of ['X: y', 'Host: x\r\nExpect: the-unexpected']) {
      expect(
        await sendRaw(endpoint, `POST /loginshare HTTP/1.1\r\n${odd}\r\n${head}\r\n\r\n${body}`),
      ).toContain('<result>1</result>')
    }
    expect(workbench.session.traffic.total).toBe(2)
  })

  it('answers what is no HTTP with a refusal', async () => {
    const { endpoint } = await startWorkbench()
    const received = await sendRaw(endpoint, 'POST /loginshare?\xe9 HTTP/9\r\n\r\n')
    expect(received).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
    expect(received).toContain('<result>0</result>')
  })

  it('answers a body that is too large to be read to its end, and hangs up', async () => {
    const { endpoint, workbench } = await startWorkbench()
    const received = await sendRaw(
      endpoint,
      'POST /loginshare HTTP/1.1\r\nHost: x\r\nContent-Length: 99000000\r\n\r\n',
      'x'.repeat(17 * 1024 * 1024),
    ).catch((error: unknown) => String(error))
    // What is still under way when the connection ends may cost the client the reply; the row is there all the same.
    expect(received).toMatch(/^HTTP\/1\.1 413 |ECONNRESET|EPIPE/)
    await expect.poll(() => newest(workbench)).toMatchObject({ cause: 'odd POST', status: 413 })
  })

  it('is at its path alone, to the letter', async () => {
    const { endpoint } = await startWorkbench()
    for (const path of ['/LOGINSHARE', '/loginshare/', '//loginshare']) {
      expect((await login(new URL(endpoint).origin + path)).status).toBe(404)
    }
  })

  it('logs for HEAD no reply body, since none is sent', async () => {
    const { endpoint, workbench } = await startWorkbench()
    await fetch(`${endpoint}/nowhere`, { method: 'HEAD' })
    expect(newest(workbench)).toMatchObject({ method: 'HEAD', status: 404, bytes: 0 })
  })
})
