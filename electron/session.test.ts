import { describe, expect, it } from 'vitest'
import { changeEntry, createEntry, deleteEntry, NotFound } from '../shared/directory/changes.ts'
import { users } from '../shared/directory/users.ts'
import { added, Conflict } from '../shared/workspace/edit.ts'
import { exampleWorld } from '../shared/workspace/example-world.test-data.ts'
import type { DirectoryEntry, World } from '../shared/workspace/schema.ts'
import { tagOf } from './revision-tag.ts'
import { Session } from './session.ts'

function openSession(): Session {
  const keeper = { prepare: () => Promise.resolve(), save: () => Promise.resolve() }
  return new Session('main', exampleWorld([{ username: 'a' }, { username: 'b' }]), keeper)
}

const by = { origin: 'test' }
const usernames = ({ world }: Session) => world.users.map(({ username }) => username)
const rename = (id: string, fullname: string) => (world: World) => changeEntry(users, world, id, { fullname })

describe('edits', () => {
  it('are taken back and done again in turn', async () => {
    const session = openSession()
    await session.edit((world) => deleteEntry(users, world, 'a', {}), by)
    await session.edit((world) => createEntry(users, world, 'c', { username: 'c', usergroup: 'VIP' }), by)
    expect(usernames(session)).toEqual(['b', 'c'])
    expect(session.history).toEqual({ undo: { label: 'Add user “c”', edit: 2, opens: [] }, redo: null })
    expect(await session.undo()).toMatchObject({ done: 'Add user “c”' })
    expect(await session.undo()).toMatchObject({ done: 'Delete user “a”' })
    expect(usernames(session)).toEqual(['a', 'b'])
    expect(await session.redo()).toMatchObject({ done: 'Delete user “a”' })
    expect(session.history).toMatchObject({
      undo: { label: 'Delete user “a”', edit: 1 },
      redo: { label: 'Add user “c”', edit: 2 },
    })
    expect(usernames(session)).toEqual(['b'])
  })

  it('are taken back by number only while they are the last', async () => {
    const session = openSession()
    const first = await session.edit(rename('a', 'One'), by)
    expect(await session.undo(first)).toMatchObject({ done: 'Change user “a”' })
    await expect(session.undo(first)).rejects.toThrow('It has been undone already.')
    await expect(session.redo(first + 1)).rejects.toThrow(Conflict)
    await session.redo()
    const second = await session.edit(rename('b', 'Two'), by)
    await expect(session.undo(first)).rejects.toThrow(
      new Conflict(
        'Something else was changed since, so this alone cannot be undone. Undo what came after it first.',
      ),
    )
    expect(session.world.users.map(({ fullname }) => fullname)).toEqual(['One', 'Two'])
    await session.undo(second)
    await session.undo(first)
    await session.edit(rename('b', 'Three'), by)
    await expect(session.undo(first)).rejects.toThrow(Conflict)
    await expect(openSession().undo(1)).rejects.toThrow(Conflict)
  })

  it('end what could be done again', async () => {
    const session = openSession()
    await session.edit(rename('a', 'One'), by)
    await session.undo()
    await session.edit(rename('b', 'Two'), by)
    await expect(session.redo()).rejects.toThrow(NotFound)
  })

  it('can be taken back 200 deep', async () => {
    const session = openSession()
    for (let count = 0; count < 210; count += 1) await session.edit(rename('a', String(count)), by)
    for (let count = 0; count < 200; count += 1) await session.undo()
    await expect(session.undo()).rejects.toThrow('There is nothing to undo.')
    expect(session.world.users[0]?.fullname).toBe('9')
  })

  it('of an entry that changed since it was read are refused', async () => {
    const session = openSession()
    const seen = session.revision
    await session.edit(rename('a', 'By one'), by)
    await expect(session.edit(rename('a', 'By another'), { ...by, seen })).rejects.toThrow(Conflict)
    await session.edit(rename('b', 'Another entry'), { ...by, seen })
    expect(session.world.users.map(({ fullname }) => fullname)).toEqual(['By one', 'Another entry'])
  })

  it('that change nothing are no edits', async () => {
    const session = openSession()
    await session.edit(rename('a', 'One'), by)
    await session.undo()
    expect(await session.edit(rename('a', 'Jane Roe'), by)).toBe(2)
    expect(session.history).toMatchObject({ undo: null, redo: { label: 'Change user “a”' } })
  })

  it('wait for one another, and each is made in the world that the one before left', async () => {
    let moved: (() => void) | undefined
    const keeper = {
      prepare: () => new Promise<void>((resolve) => (moved = resolve)),
      save: () => Promise.resolve(),
    }
    const session = new Session('main', exampleWorld(), keeper)
    const settings = session.edit(({ settings: before }) => {
      const after = { ...before, traffic: { ...before.traffic, maxCount: 5 } }
      return { label: 'Change settings', patches: [{ list: 'settings', before, after }] }
    }, by)
    const twice = [1, 2].map((number) =>
      session.edit(
        (world) => createEntry(users, world, String(number), { username: 'new', usergroup: 'VIP' }),
        by,
      ),
    )
    await expect.poll(() => moved).toBeDefined()
    expect(session.revision).toBe(0)
    moved?.()
    await settings
    expect((await Promise.allSettled(twice)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await session.undo()).toMatchObject({ done: 'Add user “new”' })
  })

  it('that are long work let others have their turn, except for other edits', async () => {
    const session = openSession()
    let turn = false
    setImmediate(() => (turn = true))
    const long = session.edit(function* (world) {
      while (!turn) yield 0
      return rename('a', 'First')(world)
    }, by)
    const short = session.edit(rename('a', 'Second'), by)
    expect([await long, await short]).toEqual([1, 2])
    expect(session.world.users[0]?.fullname).toBe('Second')
  })

  it('of more than an event has room for have every reader read anew', async () => {
    const session = openSession()
    const stream = session.events.subscribe()
    await stream.next()
    await session.edit((world) => {
      const one = world.users[0] as DirectoryEntry
      const patches = Array.from({ length: 1001 }, (_, at) => added('users', { ...one, id: String(at) }, at))
      return { label: 'Add many', patches }
    }, by)
    expect((await stream.next()).value).toMatchObject({ tag: tagOf(1), resync: true, changes: [] })
  })

  it('are told of with what can be done next, and with the revision that they made', async () => {
    const session = openSession()
    const stream = session.events.subscribe()
    const next = async () => (await stream.next()).value
    expect(await next()).toMatchObject({ tag: tagOf(0), changes: [] })
    await session.edit(rename('a', 'One'), by)
    session.keepPostedPasswords(true)
    const step = { label: 'Change user “a”', edit: 1 }
    expect(await next()).toMatchObject({
      tag: tagOf(1),
      changes: [
        { type: 'users', id: 'a', entry: { fullname: 'One' } },
        { type: 'history', undo: step, redo: null },
        { type: 'postedPasswords', keep: true },
      ],
    })
    await session.undo()
    expect(await next()).toMatchObject({
      tag: tagOf(2),
      changes: [{ type: 'users' }, { type: 'history', undo: null, redo: step }],
    })
  })

  it('count the revision', async () => {
    const session = openSession()
    expect(await session.edit(rename('a', 'One'), by)).toBe(1)
    await session.undo()
    expect(session.revision).toBe(2)
  })
})
