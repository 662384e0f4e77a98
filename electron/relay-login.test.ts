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

it.each([
  ['the endpoint', ({ endpoint }: { endpoint: string }) => endpoint],
  ['the control door', ({ control }: { control: { url: string } }) => `${control.url}/loginshare`],
])('No login is relayed to %s of the app itself', async (_, url) => {
  const { endpoint, workbench } = await relayingTo(url)
  expect(await (await login(endpoint)).text()).toContain('leads to this app itself')
  await expect.poll(() => workbench.session.traffic.total).toBe(1)
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
  await expect
    .poll(() => workbench.session.traffic.get(1)?.verdict)
    .toMatchObject({ error: 'Invalid data provided: 1' })
})

it('A password that the other script repeats is in no account that is kept, and in no row', async () => {
  const xml =
    '<r><result>1</result><user><usergroup>VIP</usergroup><fullname>John</fullname><designation>Hunter-2-Secret' +
    '</designation><organization>Hunter-2-Secret</organization><emails><email>j@example.com</email></emails></user></r>'
  const server = http.createServer((_, response) => response.end(xml))
  onTestFinished(() => {
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const { endpoint, workbench } = await relayingTo(() => `http://127.0.0.1:${String(port)}/`)
  await login(endpoint, { password: 'Hunter-2-Secret' })
  const { session } = workbench
  await expect.poll(() => session.helpdesk.memory.accounts).toMatchObject([{ emails: ['j@example.com'] }])
  expect(JSON.stringify(session.helpdesk.memory)).not.toContain('Hunter')
  expect(session.traffic.get(1)?.verdict).toMatchObject({ ok: true })
  expect(JSON.stringify(session.traffic.get(1))).not.toContain('Hunter')
})
