import { describe, expect, it } from 'vitest'
import { login, startWorkbench } from '../../workbench.test-data.ts'
import { answer, type Json } from './answer.test-data.ts'

const ids = ['demo-user-01', 'demo-user-02']

describe('many entries of the directory, through the control door', () => {
  it('changes many users alike, in one edit', async () => {
    const { control, endpoint } = await startWorkbench()
    const disabled = await answer(control, 'PATCH', '/api/v1/users', { ids, changes: { enabled: false } })
    expect(disabled.body).toEqual({ changed: 2, edit: 1 })
    expect(await (await login(endpoint)).text()).toContain('<result>0</result>')
    expect(
      (await answer(control, 'PATCH', '/api/v1/users', { ids, changes: { enabled: false } })).body,
    ).toEqual({ changed: 0, edit: null })
    expect((await answer(control, 'POST', '/api/v1/undo', { edit: 1 })).body).toMatchObject({
      done: 'Change enabled of 2 users',
    })
    expect(await (await login(endpoint)).text()).toContain('<result>1</result>')
  })

  it('changes none of many where one cannot be changed', async () => {
    const { control, workbench } = await startWorkbench()
    const before = workbench.session.world
    const change = (body: object) => answer(control, 'PATCH', '/api/v1/users', body)
    expect(await change({ ids, changes: { usergroup: 'Nobody' } })).toMatchObject({
      status: 422,
      body: { data: { fields: [{ field: 'changes.usergroup' }] } },
    })
    expect(await change({ ids: [...ids, 'gone'], changes: { enabled: false } })).toMatchObject({
      status: 404,
      body: { message: 'There is no user with the id “gone”.' },
    })
    expect(await change({ ids: [], changes: {} })).toMatchObject({
      status: 422,
      body: { message: 'ids are missing; name one entry or more' },
    })
    expect(workbench.session.world).toBe(before)
  })

  it('deletes many entries of each list, with their members', async () => {
    const { control } = await startWorkbench()
    const users = async () => (await answer(control, 'GET', '/api/v1/users')).body.total
    expect((await answer(control, 'POST', '/api/v1/users/delete', { ids })).body).toEqual({
      deleted: 2,
      edit: 1,
    })
    expect(await users()).toBe(10)
    const firms = { ids: ['demo-organization-1', 'demo-organization-2'] }
    const shared = { ...firms, changes: { organizationtype: 'shared' } }
    expect((await answer(control, 'PATCH', '/api/v1/organizations', shared)).body).toMatchObject({
      changed: 1,
    })
    expect(await answer(control, 'POST', '/api/v1/organizations/delete', firms)).toMatchObject({
      status: 422,
      body: { data: { fields: [{ field: 'moveMembersTo' }] } },
    })
    const moved = { ...firms, moveMembersTo: 'Initech' }
    expect((await answer(control, 'POST', '/api/v1/organizations/delete', moved)).body).toMatchObject({
      deleted: 2,
    })
    const groups = { ids: ['demo-group-1', 'demo-group-2'] }
    expect((await answer(control, 'PATCH', '/api/v1/user-groups', { ...groups, changes: {} })).body).toEqual({
      changed: 0,
      edit: null,
    })
    const withMembers = { ...groups, deleteMembers: true }
    expect((await answer(control, 'POST', '/api/v1/user-groups/delete', withMembers)).body).toMatchObject({
      deleted: 2,
    })
    expect(await users()).toBe(0)
    await answer(control, 'POST', '/api/v1/undo')
    expect(await users()).toBe(10)
  })

  it('writes entries down as a file: all, those of a search, or those that are named', async () => {
    const { control } = await startWorkbench()
    const write = (body: object) => answer(control, 'POST', '/api/v1/users/export', body)
    const all = await write({})
    expect(all.body).toMatchObject({ name: 'users.csv', type: 'text/csv;charset=utf-8', count: 12 })
    expect(all.body.content).not.toContain('demo')
    const found = await write({ format: 'json', passwords: true, search: 'JANE' })
    expect(JSON.parse(String(found.body.content))).toMatchObject({
      ...{ loginshareMock: 1, list: 'users' },
      items: [{ username: 'jane.roe', password: 'demo' }],
    })
    expect((await write({ ids })).body).toMatchObject({ count: 2 })
    expect(await write({ ids: ['gone'] })).toMatchObject({ status: 404 })
    expect(await write({ format: 'xml' })).toMatchObject({
      status: 422,
      body: { message: 'format is neither csv nor json' },
    })
  })

  it('makes people up, in one edit, the same for the same seed', async () => {
    const { control, endpoint } = await startWorkbench()
    const make = async (body: object) => {
      const made = await answer(control, 'POST', '/api/v1/users/generate', body)
      const { items } = (await answer(control, 'GET', '/api/v1/users')).body as { items: Json[] }
      await answer(control, 'POST', '/api/v1/undo')
      return { made, people: items.slice(12).map(({ id: _, ...person }) => person) }
    }
    const asked = { count: 250, seed: 42, usergroups: ['VIP'], password: 'x y' }
    const first = await make(asked)
    expect(first.made).toMatchObject({ status: 201, body: { created: 250, edit: 1 } })
    expect(first.people).toHaveLength(250)
    expect(first.people[0]).toMatchObject({ usergroup: 'VIP', password: 'x y', warnings: [] })
    expect((await make(asked)).people).toEqual(first.people)
    expect((await make({ ...asked, usergroups: ['Nobody'] })).made).toMatchObject({
      status: 422,
      body: { data: { fields: [{ field: 'usergroups[0]' }] } },
    })
    expect((await make({ count: 10_001 })).made).toMatchObject({
      body: { message: 'count must be at most 10000' },
    })

    await answer(control, 'POST', '/api/v1/users/generate', { count: 1, seed: 42 })
    const { username } = first.people[0] ?? {}
    const reply = await login(endpoint, { username: String(username), password: 'demo' })
    expect(await reply.text()).toContain('<result>1</result>')
    expect((await answer(control, 'POST', '/api/v1/staff/generate', { count: 3 })).body).toMatchObject({
      created: 3,
    })
    expect((await answer(control, 'GET', '/api/v1/history')).body).toMatchObject({
      undo: { label: 'Generate 3 demo staff members' },
    })
  })
})
