import { describe, expect, it } from 'vitest'
import { login, startWorkbench } from '../../workbench.test-data.ts'
import { answer } from './answer.test-data.ts'

describe('the directory, through the control door', () => {
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
    const edit = { label: 'Delete user “john.doe”', edit: deleted.edit, opens: [] }
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
    const undone = await answer(control, 'POST', '/api/v1/undo')
    expect((await change(undone.etag ?? '', 'Third')).status).toBe(200)
  })

  it('does the same for teams and staff, who begin with the interfaces of the settings', async () => {
    const { control } = await startWorkbench()
    await answer(control, 'PATCH', '/api/v1/settings', { interfaces: { staff: ['Staff', 'kiosk'] } })
    const entry = {
      username: 'eve',
      team: 'Support',
      firstname: 'Eve',
      email: 'eve@example.com',
      password: 'p',
    }
    const { status, body } = await answer(control, 'POST', '/api/v1/staff', entry)
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { interfaces: ['staff', 'kiosk'], lastname: '' },
    })
    await answer(control, 'PATCH', '/api/v1/teams/demo-team-1', { title: 'Helpers' })
    const route = `/api/v1/staff/${String(body.id)}`
    expect((await answer(control, 'GET', route)).body).toMatchObject({ team: 'Helpers', warnings: [] })
    const kept = await answer(control, 'DELETE', '/api/v1/teams/demo-team-1')
    expect(kept.status).toBe(422)
    expect(kept.body.message).toContain('2 staff members are in “Helpers”')
    await answer(control, 'DELETE', '/api/v1/teams/demo-team-1?moveMembersTo=Administrators')
    expect((await answer(control, 'GET', route)).body).toMatchObject({ team: 'Administrators' })
    const refused = await answer(control, 'PATCH', route, {
      team: 'Gone',
      interfaces: ['a b'],
      username: 'OMAR.root',
    })
    expect(refused.body).toMatchObject({ data: { fields: [{ field: 'interfaces[0]' }] } })
    const taken = await answer(control, 'PATCH', route, { team: 'Gone', username: 'OMAR.root' })
    expect(taken.body).toMatchObject({ data: { fields: [{ field: 'username' }, { field: 'team' }] } })
  })
})
