import { describe, expect, it } from 'vitest'
import { exampleScenario } from '../../../shared/scenarios/scenario.test-data.ts'
import { call, login, newest, startWorkbench } from '../../workbench.test-data.ts'
import { answer } from './answer.test-data.ts'

/** The app, with the logins of these people in its log. */
async function start(...logins: Record<string, string>[]) {
  const app = await startWorkbench()
  const { traffic } = app.workbench.session
  /** Resolves once it is in the log. */
  const post = async (fields: Record<string, string> = {}, url = app.endpoint) => {
    const { nextId } = traffic
    await login(url, fields)
    await expect.poll(() => traffic.nextId).toBe(nextId + 1)
  }
  for (const fields of logins) await post(fields)
  return {
    ...app,
    post,
    again: (id: number, body: object = {}) =>
      answer(app.control, 'POST', `/api/v1/exchanges/${String(id)}/again`, body),
    addPeople: (body: object) => answer(app.control, 'POST', '/api/v1/exchanges/people', body),
  }
}

const needed = { status: 422, body: { data: { fields: [{ field: 'password' }] } } }

describe('A login of the log that is tried again over HTTP', () => {
  it('is sent with the directory’s password where the posted one was right, and tells its new exchange', async () => {
    const { again, workbench } = await start({ ipaddress: '203.0.113.9' })
    expect(await again(1)).toMatchObject({
      status: 200,
      body: { exchange: 2, tried: { verdict: { ok: true } } },
    })
    expect(newest(workbench)).toMatchObject({ id: 2, username: 'john.doe', ipaddress: '203.0.113.9' })
  })

  it('needs a password where the posted one was wrong, and is sent with the one that is given', async () => {
    const { again } = await start({ password: 'wrong' })
    expect(await again(1)).toMatchObject(needed)
    expect(await again(1, { password: 'demo' })).toMatchObject({ body: { tried: { verdict: { ok: true } } } })
  })

  it('is sent with the very password that was posted where that is kept, be it wrong', async () => {
    const { again, workbench, post } = await start({})
    workbench.session.keepPostedPasswords(true)
    await post({ password: 'wrong' })
    expect(await again(2)).toMatchObject({ body: { exchange: 3, tried: { verdict: { ok: false } } } })
    expect(workbench.session.traffic.passwordOf(3)).toBe('wrong')
  })

  it('names the interface that was named, or none', async () => {
    const { again, endpoint, post, workbench } = await start()
    for (const fields of [{}, { interface: '' }, { interface: 'winapp' }] as Record<string, string>[]) {
      await post({ username: 'ann.lee', ...fields }, `${endpoint}/staff`)
      const posted = newest(workbench)
      expect(await again(posted?.id ?? 0)).toMatchObject({ body: { exchange: (posted?.id ?? 0) + 1 } })
      expect(newest(workbench)).toMatchObject({ kind: 'staff', interface: posted?.interface })
    }
  })

  it('goes by what the directory says where a scenario has decided', async () => {
    const { again, workbench, post } = await start()
    workbench.session.active.switchTo({
      scenario: exampleScenario({ then: [{ type: 'reject', message: 'No' }] as never }),
    })
    await post()
    await post({ password: 'wrong' })
    expect(await again(1)).toMatchObject({ status: 200, body: { exchange: 3 } })
    expect(await again(2)).toMatchObject(needed)
  })

  it('is none where it is not in the log, or was no login', async () => {
    const { again, endpoint, workbench } = await start()
    await fetch(endpoint, { method: 'PUT' })
    await expect.poll(() => workbench.session.traffic.total).toBe(1)
    expect(await again(1)).toMatchObject({ status: 409 })
    expect(await again(9)).toMatchObject({ status: 404 })
  })
})

describe('The people of logins that are added over HTTP', () => {
  it('are those whom the directory does not have, each once, in one edit', async () => {
    const { addPeople, control, endpoint, post, workbench } = await start(
      ...[{}, { username: 'new.one' }, { username: ' NEW.one' }, { username: 'new@example.com' }],
    )
    workbench.session.keepPostedPasswords(true)
    await post({ username: 'new.staff', password: 'kept', interface: 'staff' }, `${endpoint}/staff`)
    const ids = [1, 2, 3, 4, 5, 99]
    expect(await addPeople({ ids })).toMatchObject(needed)
    const { body } = await addPeople({ ids, password: 'given' })
    expect(body).toMatchObject({ added: 3 })
    const { users, staff } = workbench.session.world
    expect(users.slice(-2)).toMatchObject([
      { username: 'NEW.one', password: 'given', fullname: 'NEW One', emails: ['NEW.one@example.org'] },
      { username: 'new@example.com', emails: ['new@example.com'] },
    ])
    expect(staff.at(-1)).toMatchObject({
      username: 'new.staff',
      password: 'kept',
      interfaces: ['staff', 'winapp', 'mobile'],
    })
    expect(await addPeople({ ids })).toMatchObject({ body: { added: 0, edit: null } })
    await call(control, 'POST', '/api/v1/undo', { edit: body.edit as number })
    expect(workbench.session.world.users.map(({ username }) => username)).not.toContain('NEW.one')
  })

  it('cannot be added where there is no group for them', async () => {
    const { addPeople, workbench } = await start({ username: 'new.one' })
    const { world } = workbench.session
    await workbench.session.edit(
      () => ({
        label: 'Delete all',
        patches: [
          ...world.users.map((before) => ({
            list: 'users' as const,
            id: before.id,
            before,
            after: null,
            at: 0,
          })),
          ...world.userGroups.map((before) => ({
            list: 'userGroups' as const,
            id: before.id,
            before,
            after: null,
            at: 0,
          })),
        ] as never,
      }),
      { origin: 'test' },
    )
    expect(await addPeople({ ids: [1], password: 'x' })).toMatchObject({
      status: 422,
      body: { data: { fields: [{ field: 'usergroup' }] } },
    })
  })
})
