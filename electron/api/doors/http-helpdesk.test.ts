import { describe, expect, it } from 'vitest'
import { call, login, startWorkbench } from '../../workbench.test-data.ts'

async function start() {
  const { control, endpoint, workbench } = await startWorkbench()
  const ask = async (method: string, route: string, body?: object) => {
    const response = await call(control, method, `/api/v1/helpdesk${route}`, body)
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  return { ask, endpoint, workbench }
}

describe('/helpdesk', () => {
  it('lists the accounts that logins created, and finds one by what it holds', async () => {
    const { ask, endpoint } = await start()
    await login(endpoint)
    await login(endpoint, { username: 'jane.roe' })
    await login(`${endpoint}/staff`, { username: 'ann.lee', interface: 'staff' })
    const { body } = await ask('GET', '/accounts')
    expect(body).toMatchObject({ total: 2, items: [{ fullname: 'John Doe' }, { fullname: 'Jane Roe' }] })
    expect((await ask('GET', '/accounts?search=NORTHWIND.example')).body).toMatchObject({
      items: [{ fullname: 'Jane Roe' }],
    })
    expect((await ask('GET', '/staff-accounts')).body).toMatchObject({ items: [{ username: 'ann.lee' }] })
    expect((await ask('GET', '')).body).toEqual({ accounts: 2, staff: 1, organizations: 0 })
  })

  it('pages through them by their ids', async () => {
    const { ask } = await start()
    for (const fullname of ['A', 'B', 'C']) await ask('POST', '/accounts', { fullname })
    const first = (await ask('GET', '/accounts?limit=2')).body
    expect(first).toMatchObject({ items: [{ fullname: 'A' }, { fullname: 'B' }], total: 3 })
    const rest = (await ask('GET', `/accounts?limit=2&after=${String(first.next)}`)).body
    expect(rest).toMatchObject({ items: [{ fullname: 'C' }], next: null })
    expect((await ask('GET', '/accounts?after=none')).status).toBe(422)
  })

  it('is told that an account is there already, which the next login then changes', async () => {
    const { ask, endpoint, workbench } = await start()
    const made = await ask('POST', '/accounts', { fullname: 'Old name', emails: ['John.Doe@example.com'] })
    expect(made.status).toBe(201)
    await login(endpoint)
    expect(workbench.session.traffic.list({ limit: 1 }).items[0]?.verdict?.words).toBe(
      'Logged in as John Doe',
    )
    expect((await ask('GET', '/accounts')).body).toMatchObject({
      items: [{ id: made.body.id, fullname: 'John Doe' }],
    })
  })

  it('changes and forgets one account, or all', async () => {
    const { ask } = await start()
    const { id } = (await ask('POST', '/staff-accounts', { username: 'ann', team: 'Support' })).body
    const changed = await ask('PATCH', `/staff-accounts/${String(id)}`, { team: 'Administrators' })
    expect(changed.body).toMatchObject({ id, username: 'ann', team: 'Administrators' })
    expect((await ask('DELETE', `/staff-accounts/${String(id)}`)).body).toEqual({ deleted: id })
    expect((await ask('DELETE', `/staff-accounts/${String(id)}`)).status).toBe(404)
    await ask('POST', '/accounts', { fullname: 'New' })
    expect((await ask('POST', '/forget')).body).toEqual({ accounts: 0, staff: 0, organizations: 0 })
    expect((await ask('GET', '/accounts')).body).toMatchObject({ items: [] })
  })

  it('refuses an account that cannot be, each field named, and keeps the one that is there', async () => {
    const { ask } = await start()
    const refused = await ask('POST', '/staff-accounts', { username: '', team: 7, colour: 'red' })
    expect(refused.status).toBe(422)
    const { fields } = refused.body.data as { fields: { field: string }[] }
    expect(fields.map(({ field }) => field).sort()).toEqual(['colour', 'team', 'username'])
    const { id } = (await ask('POST', '/accounts', { fullname: 'Kept' })).body
    expect((await ask('PATCH', `/accounts/${String(id)}`, { emails: 'no list' })).status).toBe(422)
    expect((await ask('GET', '/accounts')).body).toMatchObject({ items: [{ fullname: 'Kept', emails: [] }] })
  })

  it('lists the organizations that logins left behind', async () => {
    const { ask, endpoint, workbench } = await start()
    const { settings } = workbench.session.world
    const helpdesk = { ...settings.helpdesk, asDirectory: false, userGroups: ['Registered'] }
    const before = workbench.session.world.settings
    const patch = { list: 'settings' as const, before, after: { ...settings, helpdesk } }
    await workbench.session.edit(() => ({ label: 'test', patches: [patch] }), { origin: 'test' })
    await login(endpoint)
    expect((await ask('GET', '/organizations')).body).toMatchObject({
      items: [{ name: 'Northwind Traders', type: 'shared' }],
    })
  })
})
