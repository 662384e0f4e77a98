import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { CheckScriptProgress } from '../../../shared/contract/check-script.ts'
import { call, startWorkbench } from '../../workbench.test-data.ts'

const john = { username: 'john.doe', password: 'demo' }
const path = '/api/v1/check-script'

async function open() {
  const { control, endpoint, workbench } = await startWorkbench()
  /** What the stream says: the names and the contents of its events. */
  const check = async (input: object) => {
    const response = await call(control, 'POST', path, { url: endpoint, kind: 'user', good: john, ...input })
    const text = await response.text()
    const events = [...text.matchAll(/^event: (\w+)\n(?:data: (.*)\n)?/gm)]
      .filter(([, event]) => event !== 'done')
      .map(([, event, data]) => ({ event, data: JSON.parse(data ?? 'null') as unknown }))
    return { status: response.status, text, events }
  }
  const report = async (input: object) => (await check(input)).events.at(-1)?.data as CheckScriptProgress
  return { control, endpoint, staffUrl: workbench.endpoint.state.staffUrl ?? '', check, report }
}

describe('A check of a script', () => {
  it('tells how far it has come, and the report last', async () => {
    const { check, endpoint } = await open()
    const { events, text } = await check({})
    expect(events).toHaveLength(17)
    expect(events[0]?.data).toMatchObject({
      next: 'The right password is accepted',
      total: 16,
      report: { checks: [] },
    })
    expect(events.at(-1)?.data).toMatchObject({
      next: null,
      report: {
        ...{ url: endpoint, kind: 'user', passed: 15, failed: 0, notChecked: 1 },
        started: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      },
    })
    expect(text).not.toContain('demo')
  })

  it('finds nothing to change in the mock itself', async () => {
    const { report, staffUrl } = await open()
    const asUser = await report({ email: 'john.doe@example.com', groups: ['Registered'] })
    expect(asUser.report).toMatchObject({ passed: 16, failed: 0 })
    const ann = { url: staffUrl, kind: 'staff', good: { username: 'ann.lee', password: 'demo' } }
    expect((await report(ann)).report).toMatchObject({ passed: 18, failed: 0, notChecked: 1 })
    const omar = {
      good: { username: 'omar.root', password: 'demo' },
      interfaces: ['admin', 'mobile', 'staff', 'winapp'],
    }
    expect((await report({ ...ann, ...omar })).report).toMatchObject({ passed: 18, failed: 0 })
  })

  it('ends when nobody listens any more, the request under way included', async () => {
    const { control } = await open()
    const server = http.createServer()
    onTestFinished(() => {
      server.close()
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`
    const stopping = new AbortController()
    const answer = await fetch(control.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${control.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ url, kind: 'user', good: john }),
      signal: stopping.signal,
    })
    const [request] = (await once(server, 'request')) as [http.IncomingMessage]
    stopping.abort()
    await once(request.socket, 'close')
    expect(answer.status).toBe(200)
  })
})

describe('A check is refused', () => {
  it('when the logins would leave this computer and nobody has agreed to that', async () => {
    const { check, report } = await open()
    const { events } = await check({ url: 'http://nowhere.invalid/loginshare' })
    expect(events).toMatchObject([
      {
        event: 'error',
        data: {
          code: 'INVALID',
          message:
            'confirmed is needed: these logins would be sent to nowhere.invalid, which is not this computer',
          data: { fields: [{ field: 'confirmed' }] },
        },
      },
    ])
    const agreed = await report({ url: 'http://nowhere.invalid/loginshare', confirmed: true })
    expect(agreed.report.checks[0]?.reason).toContain('There is no host called nowhere.invalid')
  })

  it.each(['127.0.0.1', 'localhost', '[::1]', '0.0.0.0', '[::ffff:127.0.0.1]'])(
    'at the control door, called %s',
    async (host) => {
      const { check, control } = await open()
      const url = `http://${host}:${new URL(control.url).port}/`
      expect((await check({ url })).events).toMatchObject([
        {
          event: 'error',
          data: { message: 'url leads to this app’s own control door, which takes no logins' },
        },
      ])
    },
  )

  it('when the bad login is the good one', async () => {
    const { check } = await open()
    expect((await check({ bad: john })).events).toMatchObject([
      { event: 'error', data: { data: { fields: [{ field: 'bad' }] } } },
    ])
  })

  it.each([
    ['url', { url: 'ftp://127.0.0.1/' }],
    ['good.password', { good: { username: 'x', password: '' } }],
    ['kind', { kind: 'admin' }],
    ['interfaces', { interfaces: [] }],
    ['slowMs', { slowMs: 0 }],
  ])('when %s is wrong', async (field, input) => {
    const { control, endpoint } = await open()
    const body = { url: endpoint, kind: 'user', good: john, ...input }
    const response = await call(control, 'POST', path, body)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ data: { fields: [{ field }] } })
  })
})
