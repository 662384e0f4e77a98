import { describe, expect, it } from 'vitest'
import { contract } from '../../../shared/contract/contract.ts'
import { version } from '../../../package.json'
import { call, called, login, startWorkbench } from '../../workbench.test-data.ts'

type Json = Record<string, unknown>

/** What a call answers with. */
async function answer(
  ...args: Parameters<typeof call>
): Promise<{ status: number; body: Json; etag: string | null }> {
  const response = await call(...args)
  return {
    status: response.status,
    body: (await response.json()) as Json,
    etag: response.headers.get('etag'),
  }
}

describe('the control door', () => {
  it('creates, reads, changes, lists and deletes users', async () => {
    const { control } = await startWorkbench()
    const created = await answer(control, 'POST', '/api/v1/users', {
      username: 'new.one',
      password: 'p',
      usergroup: 'VIP',
      fullname: 'New One',
      emails: ['new.one@example.com'],
    })
    expect(created).toMatchObject({ status: 201, body: { username: 'new.one', enabled: true, warnings: [] } })
    const route = `/api/v1/users/${String(created.body.id)}`
    expect(await answer(control, 'GET', route)).toMatchObject({ status: 200, body: { fullname: 'New One' } })
    expect(await answer(control, 'PATCH', route, { phone: '1' })).toMatchObject({
      status: 200,
      body: { fullname: 'New One', phone: '1' },
    })
    expect(await answer(control, 'GET', '/api/v1/users?search=NEW.one')).toMatchObject({
      body: { items: [{ phone: '1' }], total: 1, dropped: 0, next: null },
    })
    expect(await answer(control, 'DELETE', route)).toMatchObject({
      status: 200,
      body: { deleted: created.body.id },
    })
    expect(await answer(control, 'GET', route)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
  })

  it('lists page by page', async () => {
    const { control } = await startWorkbench()
    const first = await answer(control, 'GET', '/api/v1/users?limit=5')
    expect(first.body.items).toHaveLength(5)
    const second = await answer(control, 'GET', `/api/v1/users?limit=100&after=${String(first.body.next)}`)
    expect(second.body).toMatchObject({ total: 12, next: null })
    expect(second.body.items).toHaveLength(7)
    expect(await answer(control, 'GET', '/api/v1/users?limit=0')).toMatchObject({
      status: 422,
      body: { data: { fields: [{ field: 'limit', message: 'must be at least 1' }] } },
    })
    expect(await answer(control, 'GET', '/api/v1/users?after=gone')).toMatchObject({ status: 422 })
    expect(await answer(control, 'GET', '/api/v1/users?serach=x')).toMatchObject({
      body: { message: 'serach is not known here; check its spelling' },
    })
  })

  it('does the same for user groups and organizations, and moves their members', async () => {
    const { control, endpoint } = await startWorkbench()
    const group = await answer(control, 'PATCH', '/api/v1/user-groups/demo-group-1', { title: 'Customers' })
    expect(group).toMatchObject({ status: 200, body: { title: 'Customers' } })
    expect(await (await login(endpoint)).text()).toContain('<usergroup>Customers</usergroup>')
    expect(await answer(control, 'DELETE', '/api/v1/user-groups/demo-group-1')).toMatchObject({
      status: 422,
      body: { data: { fields: [{ field: 'moveMembersTo' }] } },
    })
    await answer(control, 'DELETE', '/api/v1/user-groups/demo-group-1?moveMembersTo=VIP')
    expect(await (await login(endpoint)).text()).toContain('<usergroup>VIP</usergroup>')
    expect((await answer(control, 'GET', '/api/v1/user-groups')).body).toMatchObject({ total: 1 })
    expect((await answer(control, 'GET', '/api/v1/user-groups/demo-group-2')).body).toMatchObject({
      title: 'VIP',
    })
    expect(await answer(control, 'POST', '/api/v1/user-groups', { title: 'VIP' })).toMatchObject({
      status: 422,
    })

    const created = await answer(control, 'POST', '/api/v1/organizations', { name: 'New & Co.' })
    expect(created.body).toMatchObject({ name: 'New & Co.', organizationtype: 'restricted' })
    const route = `/api/v1/organizations/${String(created.body.id)}`
    await answer(control, 'PATCH', route, { organizationtype: 'shared' })
    expect((await answer(control, 'GET', route)).body).toMatchObject({ organizationtype: 'shared' })
    expect((await answer(control, 'DELETE', `${route}?deleteMembers=true`)).status).toBe(200)
    expect((await answer(control, 'GET', '/api/v1/organizations')).body).toMatchObject({ total: 4 })
  })

  it('takes edits back and does them again', async () => {
    const { control } = await startWorkbench()
    const { body: deleted } = await answer(control, 'DELETE', '/api/v1/users/demo-user-01')
    const edit = { label: 'Delete user “john.doe”', edit: deleted.edit }
    expect((await answer(control, 'GET', '/api/v1/history')).body).toEqual({ undo: edit, redo: null })
    expect(await answer(control, 'POST', '/api/v1/undo', { edit: 99 })).toMatchObject({ status: 409 })
    expect(await answer(control, 'POST', '/api/v1/undo', { edit: deleted.edit })).toMatchObject({
      status: 200,
      body: { done: edit.label, undo: null, redo: edit },
    })
    expect((await answer(control, 'GET', '/api/v1/users?limit=1')).body).toMatchObject({
      items: [{ id: 'demo-user-01' }],
    })
    expect((await answer(control, 'POST', '/api/v1/redo')).body).toMatchObject({ undo: edit, redo: null })
    expect((await answer(control, 'POST', '/api/v1/redo')).status).toBe(404)
    expect((await answer(control, 'POST', '/api/v1/undo')).status).toBe(200)
    expect((await answer(control, 'POST', '/api/v1/undo')).status).toBe(404)
  })

  it('names every field that is wrong, and changes nothing', async () => {
    const { control, workbench } = await startWorkbench()
    const before = workbench.session.world
    const refused = await answer(control, 'PATCH', '/api/v1/users/demo-user-01', {
      username: '',
      emails: ['a@example.com', 1],
      fullname: 'a\u0001',
      colour: 'red',
    })
    expect(refused.status).toBe(422)
    expect(refused.body).toMatchObject({ code: 'INVALID' })
    const { fields } = refused.body.data as { fields: { field: string }[] }
    expect(fields.map(({ field }) => field).sort()).toEqual(['colour', 'emails[1]', 'fullname', 'username'])
    expect(workbench.session.world).toBe(before)
    const taken = await answer(control, 'POST', '/api/v1/users', { username: 'Jane.Roe', usergroup: 'VIP' })
    expect(taken.body).toMatchObject({ message: 'username is taken by Jane Roe' })
  })

  it('refuses a change of what somebody else has changed, by ETag and If-Match', async () => {
    const { control } = await startWorkbench()
    const route = '/api/v1/users/demo-user-01'
    const { etag } = await answer(control, 'GET', route)
    const change = (tag: string, fullname: string) =>
      fetch(control.url + route, {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${control.token}`,
          'content-type': 'application/json',
          'if-match': tag,
        },
        body: JSON.stringify({ fullname }),
      })
    const first = await change(etag ?? '', 'First')
    expect(first.status).toBe(200)
    expect((await change(etag ?? '', 'Second')).status).toBe(409)
    expect((await change(first.headers.get('etag') ?? '', 'Second')).status).toBe(200)
    expect((await change('"of-an-earlier-run-7"', 'Third')).status).toBe(409)
  })

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

describe('the contract', () => {
  it('has no procedure that the tests above do not call', () => {
    const uncalled = routesOf(contract).filter(({ method, path }) => {
      const pattern = new RegExp(`^/api/v1${path.replace(/\{\w+\}/, '[^/]+')}$`)
      return !called.some((one) => one.method === method && pattern.test(one.path))
    })
    expect(uncalled).toEqual([])
    expect(routesOf(contract).length).toBeGreaterThan(20)
  })
})

/** Method and path of every procedure in a part of the contract. */
function routesOf(part: object): { method: string; path: string }[] {
  if ('~orpc' in part)
    return [(part as { '~orpc': { route: { method: string; path: string } } })['~orpc'].route]
  return Object.values(part).flatMap((inner: object) => routesOf(inner))
}
