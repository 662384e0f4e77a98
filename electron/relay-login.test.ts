import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { call, login, startWorkbench } from './workbench.test-data.ts'

/** An app that relays every login to this URL, and does more to the reply. */
async function relayingTo(
  url: (app: { endpoint: string; control: { url: string } }) => string,
  ...more: object[]
) {
  const app = await startWorkbench()
  const ask = (method: string, route: string, body: object) =>
    call(app.control, method, `/api/v1${route}`, body)
  const settings = await ask('PATCH', '/settings', { relay: { urls: [{ name: 'Real', url: url(app) }] } })
  expect(settings.status).toBe(200)
  const rules = [{ id: 'r', then: [{ type: 'relay', to: 'Real' }, ...more] }]
  const { warnings } = (await (await ask('POST', '/scenarios', { name: 'Relay', rules })).json()) as {
    warnings: []
  }
  expect(warnings).toEqual([])
  await ask('PUT', '/active-scenario', { name: 'Relay' })
  return app
}

/** A script that answers so. @returns its URL */
async function answering(answer: (response: http.ServerResponse) => void): Promise<string> {
  const server = http.createServer((_, response) => {
    answer(response)
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
}

it('A login is answered by another LoginShare script, and its reply goes through further steps', async () => {
  const real = await startWorkbench()
  const mock = await relayingTo(() => real.endpoint, { type: 'change', element: 'fullname', text: 'Relayed' })
  const reply = await (await login(mock.endpoint)).text()
  expect(reply).toContain('<fullname>Relayed</fullname>')
  expect(reply).toContain('<email>john.doe@example.com</email>')
  await expect
    .poll(() => mock.workbench.session.traffic.get(1))
    .toMatchObject({
      verdict: { ok: true, account: { fullname: 'Relayed' } },
      played: {
        rule: { number: 1 },
        done: [{ did: expect.stringMatching(/^“Real” answered with status 200/) as string }, {}],
      },
    })
  expect(real.workbench.session.traffic.get(1)).toMatchObject({
    username: 'john.doe',
    cause: 'right password',
    request: { headers: expect.arrayContaining([['User-Agent', 'SWIFT_LoginShare']]) as unknown },
  })
})

it('What that script answered itself is kept and judged, apart from what is passed on', async () => {
  const real = await startWorkbench()
  const mock = await relayingTo(() => real.endpoint, { type: 'reject', message: 'Not today' })
  expect(await (await login(mock.endpoint)).text()).toContain('<message>Not today</message>')
  await expect.poll(() => mock.workbench.session.traffic.total).toBe(1)
  const exchange = mock.workbench.session.traffic.get(1)
  expect(exchange).toMatchObject({ outcome: 'refuse', verdict: { ok: false, error: 'Not today' } })
  const { relayed } = exchange?.played ?? {}
  expect(relayed).toMatchObject({
    ...{ to: 'Real', status: 200, break: null },
    headers: expect.arrayContaining([['Content-Type', 'text/xml; charset=UTF-8']]) as unknown,
    verdict: { ok: true, account: { new: true, fullname: 'John Doe' } },
  })
  expect(relayed?.body).toContain('<fullname>John Doe</fullname>')
  expect(relayed?.bytes).toBe(Buffer.byteLength(relayed?.body ?? ''))
})

it('Of a long answer the beginning is kept', async () => {
  const secret = 'Hunter-2-Secret'
  const url = await answering((response) => response.end('x'.repeat(256 * 1024 - 5) + secret.repeat(9)))
  const { endpoint, workbench } = await relayingTo(() => url)
  await login(endpoint, { password: secret })
  await expect.poll(() => workbench.session.traffic.total).toBe(1)
  const { body, bytes } = workbench.session.traffic.get(1)?.played?.relayed ?? {}
  expect(bytes).toBe(256 * 1024 + 130)
  expect(body?.length).toBeGreaterThan(250 * 1024)
  expect(body?.length).toBeLessThanOrEqual(256 * 1024)
  expect(body).not.toContain('Hun')
})

it('A script that is asked no more, as the client has gone, is called off', async () => {
  const client = new AbortController()
  let closed = false
  const url = await answering((response) => {
    response.once('close', () => (closed = true))
    client.abort()
  })
  const { endpoint } = await relayingTo(() => url)
  const body = new URLSearchParams('username=a&password=b&ipaddress=::1')
  await expect(fetch(endpoint, { method: 'POST', body, signal: client.signal })).rejects.toThrow()
  await expect.poll(() => closed, { timeout: 5000 }).toBe(true)
})

it.each([
  ['the endpoint', ({ endpoint }: { endpoint: string }) => endpoint],
  ['the control door', ({ control }: { control: { url: string } }) => `${control.url}/loginshare`],
])('No login is relayed to %s of the app itself', async (_, url) => {
  const { endpoint, workbench } = await relayingTo(url)
  expect(await (await login(endpoint)).text()).toContain('leads to this app itself')
  await expect.poll(() => workbench.session.traffic.total).toBe(1)
  expect(workbench.session.traffic.get(1)).toMatchObject({ outcome: 'refuse', played: { relayed: null } })
})

it('A script that closes the connection is an empty reply', async () => {
  const server = net.createServer((socket) => socket.destroy())
  onTestFinished(() => {
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const { endpoint, workbench } = await relayingTo(() => `http://127.0.0.1:${String(port)}/`)
  const reply = await login(endpoint)
  expect([reply.status, await reply.text()]).toEqual([502, ''])
  const nothing = { error: 'Invalid data provided: 1' }
  await expect
    .poll(() => workbench.session.traffic.get(1))
    .toMatchObject({
      verdict: nothing,
      played: { relayed: { status: 0, bytes: 0, break: 'The connection was closed.', verdict: nothing } },
    })
})

it('A password that the other script repeats is in no account that is kept, and in no row', async () => {
  const xml =
    '<r><result>1</result><user><usergroup>VIP</usergroup><fullname>John</fullname><designation>Hunter-2-Secret' +
    '</designation><organization>Hunter-2-Secret</organization><emails><email>j@example.com</email></emails></user></r>'
  const url = await answering((response) => response.setHeader('X-Was', 'Hunter-2-Secret').end(xml))
  const { endpoint, workbench } = await relayingTo(() => url)
  await login(endpoint, { password: 'Hunter-2-Secret' })
  const { session } = workbench
  await expect.poll(() => session.helpdesk.memory.accounts).toMatchObject([{ emails: ['j@example.com'] }])
  expect(JSON.stringify(session.helpdesk.memory)).not.toContain('Hunter')
  expect(session.traffic.get(1)?.verdict).toMatchObject({ ok: true })
  expect(JSON.stringify(session.traffic.get(1))).not.toContain('Hunter')
})
