import { describe, expect, it } from 'vitest'
import { version } from '../../../package.json'
import { call, login, startWorkbench } from '../../workbench.test-data.ts'
import { answer, type Json } from './answer.test-data.ts'

describe('the control door', () => {
  it('reads and changes settings', async () => {
    const { control, endpoint } = await startWorkbench()
    const changed = await answer(control, 'PATCH', '/api/v1/settings', { messages: { refused: 'No entry' } })
    expect(changed.body).toMatchObject({
      messages: { refused: 'No entry', disabled: '' },
      endpoint: { port: 8480 },
    })
    expect((await answer(control, 'GET', '/api/v1/settings')).body).toEqual(changed.body)
    expect(await (await login(endpoint, { password: 'x' })).text()).toContain('<message>No entry</message>')
    expect(await answer(control, 'PATCH', '/api/v1/settings', { endpoint: { port: 70_000 } })).toMatchObject({
      status: 422,
      body: { message: 'endpoint.port is out of range; ports go from 0 to 65535' },
    })
  })

  it('lists exchanges newest first, and gives each whole', async () => {
    const { control, endpoint } = await startWorkbench()
    for (const username of ['one', 'two', 'three']) await login(endpoint, { username })
    const list = await answer(control, 'GET', '/api/v1/exchanges?limit=2')
    expect(list.body).toMatchObject({
      items: [{ username: 'three' }, { username: 'two' }],
      total: 3,
      next: '2',
    })
    expect((await answer(control, 'GET', '/api/v1/exchanges?after=2')).body).toMatchObject({
      items: [{ username: 'one' }],
    })
    expect((await answer(control, 'GET', '/api/v1/exchanges/1')).body).toMatchObject({
      request: { method: 'POST' },
    })
    expect((await answer(control, 'GET', '/api/v1/exchanges/9')).status).toBe(404)
    expect((await answer(control, 'GET', '/api/v1/exchanges?limit=1001')).status).toBe(422)
    expect((await answer(control, 'GET', '/api/v1/exchanges?after=x')).status).toBe(422)
  })

  it('keeps posted passwords only while it is told to', async () => {
    const { control, endpoint } = await startWorkbench()
    const password = async (id: number) =>
      (await answer(control, 'GET', `/api/v1/exchanges/${String(id)}/password`)).body.password
    const keep = (value: boolean) => answer(control, 'PATCH', '/api/v1/posted-passwords', { keep: value })
    expect((await answer(control, 'GET', '/api/v1/posted-passwords')).body).toEqual({ keep: false })
    await login(endpoint, { password: 'before' })
    expect((await keep(true)).body).toEqual({ keep: true })
    await login(endpoint, { password: 'a longer p&ssword ü' })
    expect([await password(1), await password(2)]).toEqual([null, 'a longer p&ssword ü'])
    await keep(false)
    await keep(true)
    expect(await password(2)).toBeNull()
    expect((await answer(control, 'GET', '/api/v1/exchanges/3/password')).status).toBe(404)
  })

  it('tells what runs where, and the addresses of this computer', async () => {
    const { control, workbench } = await startWorkbench()
    expect((await answer(control, 'GET', '/api/v1/app')).body).toEqual({
      ...{ version, workspace: workbench.file, state: `${workbench.file}.state` },
      ...{ control: { url: control.url, token: control.token }, platform: process.platform },
    })
    const { items } = (await answer(control, 'GET', '/api/v1/addresses')).body as { items: Json[] }
    expect(items[0]).toMatchObject({ family: 'IPv4', address: '127.0.0.1', reach: 'this computer' })
    expect(items.filter(({ address }) => String(address).startsWith('fe80'))).toEqual([])
  })

  it('tells the state of the endpoint, stops it and starts it', async () => {
    const { control, endpoint } = await startWorkbench()
    expect((await answer(control, 'GET', '/api/v1/endpoint')).body).toMatchObject({
      ...{ state: 'running', url: endpoint, path: '/loginshare', publicClient: null },
      ...{ port: Number(new URL(endpoint).port), hosts: ['127.0.0.1', '::1'] },
    })
    expect((await answer(control, 'POST', '/api/v1/endpoint/stop')).body).toMatchObject({
      ...{ state: 'stopped', url: null, path: '/loginshare', port: null, hosts: [] },
    })
    expect((await answer(control, 'POST', '/api/v1/endpoint/start')).body).toMatchObject({ state: 'running' })
  })

  it('streams what changes', async () => {
    const { control, endpoint } = await startWorkbench()
    const response = await call(control, 'GET', '/api/v1/events')
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const readUntil = async (wanted: string) => {
      while (!text.includes(wanted)) {
        const part = await reader?.read()
        if (part?.value === undefined) throw new Error(`The stream ended before ${wanted}.`)
        text += part.value
      }
    }
    await readUntil('"seq":0')
    await login(endpoint)
    await answer(control, 'PATCH', '/api/v1/users/demo-user-02', { phone: '42' })
    await readUntil('"type":"exchanges"')
    await readUntil('"phone":"42"')
    await readUntil('"type":"history"')
    const tag = /"tag":("(?:[^"\\]|\\.)*").*"phone":"42"/.exec(text)?.[1] ?? '""'
    const { etag } = await answer(control, 'GET', '/api/v1/users/demo-user-02')
    expect(JSON.parse(tag)).toBe(etag)
    await reader?.cancel()
  })

  it('describes itself', async () => {
    const { control } = await startWorkbench()
    const { body } = await answer(control, 'GET', '/openapi.json')
    expect(body).toMatchObject({ openapi: '3.1.1' })
    const paths = Object.keys(body.paths ?? {})
    expect(paths).toEqual(
      expect.arrayContaining(['/users', '/users/{id}', '/exchanges/{id}', '/events', '/undo']),
    )
  })

  it('tells without a token whether the app lives and is ready', async () => {
    const { control, workbench } = await startWorkbench()
    expect((await fetch(`${control.url}/livez`)).status).toBe(200)
    expect(await (await fetch(`${control.url}/readyz`)).json()).toEqual({ ready: true, problem: null })
    const settings = { ...workbench.session.world.settings.endpoint, hosts: ['192.0.2.1'] }
    await workbench.endpoint.stop()
    await workbench.endpoint.follow(settings)
    await expect(workbench.endpoint.start()).rejects.toThrow()
    expect((await fetch(`${control.url}/readyz`)).status).toBe(503)
  })

  it('says that something is not there', async () => {
    const { control } = await startWorkbench()
    expect(await answer(control, 'GET', '/api/v1/nothing')).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    })
  })
})
