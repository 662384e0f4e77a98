import { describe, expect, it } from 'vitest'
import { call, login, startWorkbench } from '../../workbench.test-data.ts'

async function start() {
  const app = await startWorkbench()
  const { control, endpoint } = app
  const ask = async (method: string, route: string, body?: object) => {
    const response = await call(control, method, `/api/v1${route}`, body)
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const logIn = async (fields: Record<string, string> = {}) => {
    const text = await (await login(endpoint, fields)).text()
    return /<message>(.*)<\/message>/.exec(text)?.[1] ?? 'logged in'
  }
  return { ...app, ask, logIn }
}

const reject = (message: string) => [{ type: 'reject', message }]

describe('A preset', () => {
  it('is active in one call, with its values filled in, until Normal is', async () => {
    const { ask, logIn } = await start()
    const values = { n: 2, message: 'Nope' }
    const { body } = await ask('PUT', '/active-scenario', { name: 'Every third login fails', values })
    expect(body).toMatchObject({
      name: 'Every third login fails',
      id: null,
      values: { n: 2, seconds: 0, message: 'Nope' },
      seed: '1',
    })
    expect([await logIn(), await logIn(), await logIn()]).toEqual(['logged in', 'Nope', 'logged in'])
    await ask('PUT', '/active-scenario', { name: 'normal' })
    expect([await logIn(), await logIn()]).toEqual(['logged in', 'logged in'])
    expect((await ask('GET', '/active-scenario')).body).toMatchObject({ name: 'Normal', since: null })
  })

  it('counts from the beginning when it is switched on again', async () => {
    const { ask, logIn } = await start()
    for (let round = 0; round < 2; round += 1) {
      await ask('PUT', '/active-scenario', { name: 'Every third login fails', values: { n: 2 } })
      expect(await logIn()).toBe('logged in')
    }
  })

  it('locks an account until the clock has been moved on', async () => {
    const { ask, logIn } = await start()
    await ask('PUT', '/active-scenario', { name: 'Account locked after 3 tries for 1 minute' })
    for (let tries = 0; tries < 3; tries += 1) await logIn({ password: 'wrong' })
    expect(await logIn()).toMatch(/^Your account is locked/)
    expect(await logIn({ username: 'jane.roe' })).toBe('logged in')
    const { body } = await ask('POST', '/clock', { advance: '61s' })
    expect(body).toMatchObject({ ahead: 61_000 })
    expect(await logIn()).toBe('logged in')
  })

  it('says in the list what it comes to, and for other values, too', async () => {
    const { ask } = await start()
    const { body } = await ask('GET', '/presets')
    const items = body.items as { name: string; trial: object }[]
    expect(items.length).toBeGreaterThanOrEqual(30)
    expect(items.find(({ name }) => name === 'result 2')).toMatchObject({
      group: 'Helpdesk data',
      values: [{ name: 'text', type: 'text', label: 'Result', default: '2' }],
      trial: { logins: 1, username: 'john.doe', verdict: { error: 'Invalid data provided: 5' } },
    })
    const other = await ask('POST', '/presets/scenario', { name: 'result 2', values: { text: '1e0' } })
    expect(other.body).toMatchObject({ scenario: { name: 'result 2' }, trial: { verdict: { ok: true } } })
  })

  it('takes the phrase that the helpdesk’s own lock counts from the settings', async () => {
    const { ask, logIn } = await start()
    const name = "Wrong password, counted by the helpdesk's own lock"
    await ask('PATCH', '/settings', { helpdesk: { lockOutPhrase: 'Falsches Kennwort' } })
    const { body } = await ask('GET', '/presets')
    const item = (body.items as { name: string }[]).find((one) => one.name === name)
    expect(item).toMatchObject({
      values: [{ default: 'Falsches Kennwort' }],
      trial: {
        verdict: { error: 'Falsches Kennwort', depends: [{ on: 'the lock-out after failed logins' }] },
      },
    })
    await ask('PUT', '/active-scenario', { name })
    expect(await logIn()).toBe('Falsches Kennwort')
  })

  it('is refused values that it does not have or that are no good, and a name that nothing has', async () => {
    const { ask } = await start()
    const bad = await ask('PUT', '/active-scenario', { name: 'result 2', values: { n: 1, text: '\0' } })
    expect(bad).toMatchObject({
      status: 422,
      body: { data: { fields: [{ field: 'values.text' }, { field: 'values.n' }] } },
    })
    const unknown = await ask('PUT', '/active-scenario', { name: 'Nothing' })
    expect(unknown).toMatchObject({
      status: 404,
      body: { message: expect.stringContaining('“Nothing”') as string },
    })
    expect(await ask('POST', '/clock', { advance: 'a while' })).toMatchObject({ status: 422 })
  })
})

describe('A scenario', () => {
  const twice = [{ id: 'r', often: { type: 'first', n: 2 }, then: reject('Busy') }]

  it('is kept in the workspace, played by its name, and counted', async () => {
    const { ask, logIn } = await start()
    const { body } = await ask('POST', '/scenarios', { name: 'Busy', rules: twice })
    expect(body).toMatchObject({ warnings: [], rules: [{ often: { per: 'all' } }] })
    await ask('PUT', '/active-scenario', { name: 'busy' })
    expect([await logIn(), await logIn(), await logIn()]).toEqual(['Busy', 'Busy', 'logged in'])
    const counters = `/scenarios/${String(body.id)}/counters`
    expect((await ask('GET', counters)).body.items).toMatchObject([
      { rule: 'r', reached: 3, hits: 2, sentence: 'For every login, the first 2 times: reject with “Busy”.' },
    ])
    expect((await ask('POST', `/scenarios/${String(body.id)}/reset`, {})).body.items).toMatchObject([
      { reached: 0 },
    ])
    expect(await logIn()).toBe('Busy')
  })

  it('fails exactly 3 of 64 logins at once where the first 3 are to fail', async () => {
    const { ask, logIn } = await start()
    const rules = [{ id: 'r', often: { type: 'first', n: 3 }, then: reject('Busy') }]
    await ask('POST', '/scenarios', { name: 'Busy', rules })
    await ask('PUT', '/active-scenario', { name: 'Busy' })
    const answers = await Promise.all(Array.from({ length: 64 }, () => logIn()))
    expect(answers.filter((answer) => answer === 'Busy')).toHaveLength(3)
    expect(answers.filter((answer) => answer === 'logged in')).toHaveLength(61)
  })

  it('has the same outcomes again with the same seed, previews in between or not, and others with another', async () => {
    const { ask, logIn } = await start()
    const outcomes = async (seed: string, between?: () => Promise<unknown>) => {
      await ask('PUT', '/active-scenario', { name: 'Even chances', seed })
      const answers: string[] = []
      for (let count = 0; count < 20; count += 1) {
        await between?.()
        answers.push(await logIn())
      }
      return answers
    }
    const rules = [{ id: 'r', often: { type: 'chance', percent: 50 }, then: reject('Busy') }]
    await ask('POST', '/scenarios', { name: 'Even chances', rules })
    const first = await outcomes('a')
    expect(new Set(first).size).toBe(2)
    const preview = () => ask('POST', '/decide', { username: 'john.doe', password: 'demo' })
    expect(await outcomes('a', preview)).toEqual(first)
    expect(await outcomes('b')).not.toEqual(first)
  })

  it('goes on with what is edited while it is played, and ends when it is deleted; both can be undone', async () => {
    const { ask, logIn } = await start()
    const { body } = await ask('POST', '/scenarios', { name: 'Busy', rules: twice })
    await ask('PUT', '/active-scenario', { name: 'Busy' })
    const rules = [{ ...twice[0], then: reject('Closed') }]
    await ask('PATCH', `/scenarios/${String(body.id)}`, { rules })
    expect(await logIn()).toBe('Closed')
    await ask('POST', '/undo', {})
    expect(await logIn()).toBe('Busy')
    await ask('DELETE', `/scenarios/${String(body.id)}`)
    expect((await ask('GET', '/active-scenario')).body).toMatchObject({ name: 'Normal' })
  })

  it('follows a group that is renamed while it is played, and the one undo takes both back', async () => {
    const { ask, logIn } = await start()
    const when = [{ type: 'group', title: 'Registered' }]
    await ask('POST', '/scenarios', { name: 'Members', rules: [{ id: 'r', when, then: reject('Closed') }] })
    await ask('PUT', '/active-scenario', { name: 'Members' })
    const { items } = (await ask('GET', '/user-groups?search=Registered')).body as { items: { id: string }[] }
    await ask('PATCH', `/user-groups/${items[0]?.id ?? ''}`, { title: 'Customers' })
    expect(await logIn()).toBe('Closed')
    await ask('POST', '/undo', {})
    expect(await logIn()).toBe('Closed')
    expect((await ask('GET', '/scenarios')).body).toMatchObject({ items: [{ rules: [{ when }] }] })
  })

  it('is refused with every mistake named, and a name that is taken or means something else', async () => {
    const { ask } = await start()
    const when = [{ type: 'username', how: 'matches', text: '(' }]
    const bad = await ask('POST', '/scenarios', {
      name: 'S',
      rules: [{ id: 'r', when, often: { type: 'now' } }],
    })
    expect(bad).toMatchObject({
      status: 422,
      body: { data: { fields: [{ field: 'rules[0].when[0].text' }, { field: 'rules[0].often.type' }] } },
    })
    await ask('POST', '/scenarios', { name: 'Mine' })
    for (const name of ['MINE', 'Normal', 'result 2']) {
      expect(await ask('POST', '/scenarios', { name })).toMatchObject({
        status: 422,
        body: { data: { fields: [{ field: 'name' }] } },
      })
    }
    const { body } = await ask('POST', '/scenarios', {
      name: 'Odd',
      rules: [{ id: 'r', often: { type: 'chance', percent: 0 } }],
    })
    expect(body.warnings).toMatchObject([{ field: 'rules[0].often.percent' }])
  })
})

describe('A preview', () => {
  it('says what would happen and why, and uses nothing up', async () => {
    const { ask, logIn, workbench } = await start()
    await ask('PUT', '/active-scenario', { name: 'Every third login fails', values: { n: 2 } })
    await logIn()
    for (let round = 0; round < 2; round += 1) {
      const { body } = await ask('POST', '/decide', { username: 'john.doe', password: 'demo' })
      expect(body).toMatchObject({
        outcome: 'refuse',
        cause: 'scenario',
        rule: { number: 1, count: 2 },
        plan: [expect.stringMatching(/^send a reply with status 200 and \d+ bytes$/)],
        reply: { status: 200, break: null },
        verdict: { ok: false, error: 'The directory is busy. Try again.' },
      })
    }
    expect(workbench.session.traffic.total).toBe(1)
    expect(workbench.session.helpdesk.memory.accounts).toHaveLength(1)
    expect(await logIn()).not.toBe('logged in')
  })

  it('can be of a scenario that is not saved', async () => {
    const { ask } = await start()
    const scenario = {
      id: 'draft',
      name: 'D',
      rules: [{ id: 'r', when: [{ type: 'kind', kind: 'staff' }], then: [{ type: 'hang' }] }],
    }
    const user = await ask('POST', '/decide', { username: 'john.doe', password: 'demo', scenario })
    expect(user.body).toMatchObject({
      outcome: 'let in',
      rule: null,
      rules: [{ applied: false, why: 'It is for when kind is staff, and it was user.' }],
    })
    const relaying = { ...scenario, rules: [{ id: 'r', then: [{ type: 'relay', to: 'Real' }] }] }
    const relayed = await ask('POST', '/decide', { username: 'john.doe', scenario: relaying })
    expect(relayed.body).toMatchObject({ verdict: null, words: 'What “Real” answers is not known yet.' })
    const staff = await ask('POST', '/decide', { kind: 'staff', scenario })
    expect(staff.body).toMatchObject({
      outcome: 'break',
      plan: ['keep the connection open and send nothing'],
      verdict: { error: 'Invalid data provided: 1' },
    })
  })
})
