import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { contract } from '../../../shared/contract/contract.ts'
import { login } from '../../workbench.test-data.ts'
import { overHttp, overPort, type Caller, type Client } from './callers.test-data.ts'
import { shapeOf } from './shape-of.test-data.ts'

const doors = { 'over HTTP': overHttp, 'through a message port': overPort }

const person = { username: 'ada', usergroup: 'VIP', fullname: 'Ada L.', emails: ['ada@example.com'] }

/** Calls every procedure once, in an order in which each finds what it needs, and gives the answers by their names. */
async function callAll({ client, endpoint }: Caller): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {}
  const note = async <Answer>(name: string, call: PromiseLike<Answer>): Promise<Answer> => {
    const answer = await call
    answers[name] = answer
    return answer
  }
  const iterator = await client.events({})
  answers.events = (await iterator.next()).value
  await iterator.return()

  const held = await client.file.hold({})
  answers['file.hold'] = (await held.next()).value
  await held.return()
  await note('file.read', client.file.read({}))
  await note('file.takeOver', client.file.takeOver({}))
  await note('file.keep', client.file.keep({}))

  await login(endpoint)
  const { id } = await note('users.create', client.users.create(person as never))
  await note('users.list', client.users.list({ search: 'ada', limit: 5 }))
  await note('users.read', client.users.read({ id }))
  await note('users.change', client.users.change({ params: { id }, body: { phone: '42' } }))
  await note('users.changeMany', client.users.changeMany({ ids: [id], changes: { phone: '43' } }))
  await note('users.delete', client.users.delete({ params: { id }, query: {} }))
  await note('users.export', client.users.export({ format: 'csv' }))
  await note('users.generate', client.users.generate({ count: 2, seed: 7 }))
  await note('staff.generate', client.staff.generate({ count: 2 }))
  const { id: another } = await client.users.create(person)
  await note('users.deleteMany', client.users.deleteMany({ ids: [another] }))
  const lists = {
    userGroups: { list: client.userGroups, entry: { title: 'New' }, change: { title: 'Newer' } },
    organizations: {
      list: client.organizations as never as Client['userGroups'],
      entry: { name: 'New' },
      change: { name: 'Newer' },
    },
    teams: {
      list: client.teams as never as Client['userGroups'],
      entry: { title: 'New' },
      change: { administrators: true },
    },
    staff: {
      list: client.staff as never as Client['userGroups'],
      entry: { username: 'new', team: 'Support' },
      change: { interfaces: ['admin'] },
    },
  }
  for (const [name, { list, entry, change }] of Object.entries(lists)) {
    const made = await note(`${name}.create`, list.create(entry as never))
    await note(`${name}.list`, list.list({ limit: 1 }))
    await note(`${name}.read`, list.read({ id: made.id }))
    await note(`${name}.change`, list.change({ params: { id: made.id }, body: change as never }))
    const query = name === 'staff' ? {} : { deleteMembers: 'true' }
    await note(`${name}.changeMany`, list.changeMany({ ids: [made.id], changes: entry as never }))
    await note(`${name}.export`, list.export({ ids: [made.id], format: 'json' }))
    await note(`${name}.delete`, list.delete({ params: { id: made.id }, query }))
    const another = await list.create(entry as never)
    await note(`${name}.deleteMany`, list.deleteMany({ ids: [another.id] }))
  }
  const kept = await note('scenarios.create', client.scenarios.create({ name: 'Own', rules: [{ id: 'r' }] }))
  await note('scenarios.list', client.scenarios.list({}))
  await note('scenarios.read', client.scenarios.read({ id: kept.id }))
  const rules = [{ id: 'r', then: [{ type: 'reject' as const, message: 'No' }] }]
  await note('scenarios.change', client.scenarios.change({ params: { id: kept.id }, body: { rules } }))
  await note('activeScenario.change', client.activeScenario.change({ name: 'Own' }))
  await note('activeScenario.read', client.activeScenario.read({}))
  await note('activeScenario.counters', client.activeScenario.counters({}))
  await note('activeScenario.reset', client.activeScenario.reset({}))
  await note('scenarios.counters', client.scenarios.counters({ id: kept.id }))
  await note('scenarios.reset', client.scenarios.reset({ id: kept.id, rule: 'r' }))
  await note('decide', client.decide({ username: 'john.doe', password: 'demo' }))
  await note('scenarios.delete', client.scenarios.delete({ params: { id: kept.id }, query: {} }))
  await note('presets.list', client.presets.list({}))
  await note('presets.scenario', client.presets.scenario({ name: 'result 2' }))
  await note('clock.read', client.clock.read({}))
  await note('clock.advance', client.clock.advance({ advance: '61s' }))
  await note('health.list', client.health.list({}))
  const file = { list: 'users' as const, content: btoa('username,fullname\nnew,New One\n') }
  await note('import.preview', client.import.preview(file))
  for await (const progress of await client.import.run(file)) answers['import.run'] = progress
  await note('import.cancel', client.import.cancel({ run: 'of another name' }))
  await note('history.read', client.history.read({}))
  await note('undo', client.undo({}))
  await note('redo', client.redo({}))
  await note('app.read', client.app.read({}))
  await note('addresses.list', client.addresses.list({}))
  await note('exchanges.list', client.exchanges.list({ limit: 1 }))
  await note('exchanges.ids', client.exchanges.ids({ sort: 'username' }))
  await note('exchanges.outcomes', client.exchanges.outcomes({}))
  await note('exchanges.count', client.exchanges.count({ filter: 'user:john.doe' }))
  await note('exchanges.wait', client.exchanges.wait({ filter: 'is:loggedin' }))
  for await (const piece of await client.exchanges.export({ format: 'har' })) {
    answers['exchanges.export'] = piece
  }
  const part = { run: crypto.randomUUID(), at: 0, content: btoa('{"log":') }
  await note('exchanges.importPart', client.exchanges.importPart(part))
  const har = { run: part.run, content: btoa('{"entries":[]}}') }
  for await (const progress of await client.exchanges.import(har)) answers['exchanges.import'] = progress
  await note('exchanges.read', client.exchanges.read({ id: '1' }))
  await note('exchanges.password', client.exchanges.password({ id: '1' }))
  await note('fromLog.tryAgain', client.fromLog.tryAgain({ params: { id: '1' } }))
  await note('fromLog.addPeople', client.fromLog.addPeople({ ids: [1], password: 'demo' }))
  await note('exchanges.mark', client.exchanges.mark({ ids: [1, 99], pinned: false }))
  await note('exchanges.note', client.exchanges.note({ params: { id: '1' }, body: { note: 'ticket 42' } }))
  const { clear } = await note('exchanges.clear', client.exchanges.clear({ filter: 'note:ticket' }))
  await note('exchanges.restore', client.exchanges.restore({ clear }))
  await note('recording.change', client.recording.change({ recording: false }))
  await note('recording.read', client.recording.read({}))
  await note('postedPasswords.change', client.postedPasswords.change({ keep: true }))
  await note('postedPasswords.read', client.postedPasswords.read({}))
  await note('settings.change', client.settings.change({ messages: { refused: 'No' } }))
  await note('settings.read', client.settings.read({}))
  await note('verdict', client.verdict({ kind: 'user', body: btoa('<r><result>1</result></r>') }))
  const accounts = {
    accounts: { list: client.helpdesk.accounts, entry: { fullname: 'New' }, change: { fullname: 'Newer' } },
    staff: {
      list: client.helpdesk.staff as never as Client['helpdesk']['accounts'],
      entry: { username: 'new', team: 'Support' } as never,
      change: { designation: 'Chief' },
    },
  }
  for (const [name, { list, entry, change }] of Object.entries(accounts)) {
    const made = await note(`helpdesk.${name}.create`, list.create(entry))
    await note(`helpdesk.${name}.list`, list.list({ limit: 1 }))
    await note(`helpdesk.${name}.change`, list.change({ params: { id: made.id }, body: change }))
    await note(`helpdesk.${name}.delete`, list.delete({ id: made.id }))
  }
  await note('helpdesk.organizations.list', client.helpdesk.organizations.list({}))
  await note('helpdesk.read', client.helpdesk.read({}))
  await note('helpdesk.forget', client.helpdesk.forget({}))
  const script = { url: endpoint, kind: 'user' as const, good: { username: 'john.doe', password: 'demo' } }
  for await (const progress of await client.checkScript(script)) answers.checkScript = progress
  const tried = await note('tries.create', client.tries.create({ username: 'nobody', password: 'wrong' }))
  await note('tries.list', client.tries.list({}))
  await note('tries.read', client.tries.read({ id: String(tried.id) }))
  await note('tries.clear', client.tries.clear({}))
  await note('endpoint.stop', client.endpoint.stop({}))
  await note('endpoint.start', client.endpoint.start({}))
  await note('endpoint.read', client.endpoint.read({}))
  return answers
}

/** The name of every procedure in a part of the contract. */
function namesOf(part: object, name: string[] = []): string[] {
  if ('~orpc' in part) return [name.join('.')]
  return Object.entries(part).flatMap(([key, inner]) => namesOf(inner as object, [...name, key]))
}

describe('every procedure of the contract', () => {
  it('answers alike through both doors', async () => {
    const [http, port] = [await callAll(await overHttp()), await callAll(await overPort())]
    expect(Object.keys(http).sort()).toEqual(namesOf(contract).sort())
    expect(shapeOf(port)).toEqual(shapeOf(http))
  })
})

describe.each(Object.entries(doors))('a client %s', (_, open) => {
  it('is told the fields that are wrong', async () => {
    const { client } = await open()
    const wrong = client.users.create({ ...person, username: '', phone: 1 })
    await expect(wrong).rejects.toMatchObject({
      code: 'INVALID',
      defined: true,
      data: { fields: [{ field: 'username' }, { field: 'phone' }] },
    })
    const { items } = await client.users.list({ limit: 1 })
    const change = client.users.change({ params: { id: items[0]?.id ?? '' }, body: { phone: 1 } })
    await expect(change).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ field: 'phone' }] } })
  })

  it('is refused a change of what has changed since it looked', async () => {
    const { client, newestTag } = await open()
    const { id } = await client.users.create(person)
    const seen = newestTag()
    const change = (fullname: string) =>
      client.users.change({ params: { id }, body: { fullname } }, { context: { seen } })
    await change('First')
    await expect(change('Second')).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('sees what changes as it changes', async () => {
    const { client, endpoint } = await open()
    const events = await client.events({})
    await events.next()
    await login(endpoint)
    const { value } = await events.next()
    expect(value).toMatchObject({
      changes: [
        {
          type: 'exchanges',
          added: 1,
          items: [{ verdict: { words: 'Logged in as John Doe (new account)' } }],
        },
        { type: 'helpdesk', accounts: 1 },
      ],
    })
    await events.return()
  })
})

describe('a message port', () => {
  const malformed = [
    undefined,
    null,
    7,
    {},
    [],
    '',
    'no JSON',
    '{}',
    '{"i":1,"p":{}}',
    '{"i":"1"}',
    '{"i":"1","p":{"u":"http://evil.example/"}}',
    '{"i":"1","p":{"u":"/users/list","h":{"if-match":7}}}',
    '{"i":"1","p":{"u":"/users/list","h":{"\\n":"x"}}}',
    new Uint8Array([255]),
    { i: '1', p: { u: '/users/list' } },
  ]

  it.each(malformed)('goes on after the message %j', async (message) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    onTestFinished(() => {
      said.mockRestore()
    })
    const { client, send } = await overPort()
    send(message)
    expect((await client.users.list({ limit: 1 })).items).toHaveLength(1)
    expect(said).toHaveBeenCalledOnce()
  })
})
