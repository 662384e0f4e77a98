import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { call, startWorkbench } from '../../workbench.test-data.ts'

const base64 = (text: string) => Buffer.from(text).toString('base64')

/** A file of so many people, one of whom may be a bad one: her username is the first one's. */
function people(count: number, bad?: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const name = index + 1 === bad ? 'person1' : `person${String(index + 1)}`
    return `${name},Person ${String(index + 1)},${name}@example.com`
  })
  return base64(`username,fullname,mail\n${lines.join('\n')}\n`)
}

async function open() {
  const { control, workbench } = await startWorkbench()
  await workbench.session.edit(
    ({ settings }) => ({
      label: 'Change settings',
      patches: [
        {
          list: 'settings',
          before: settings,
          after: { ...settings, messages: { ...settings.messages, refused: 'x' } },
        },
      ],
    }),
    { origin: 'test' },
  )
  const preview = async (input: object) => {
    const response = await call(control, 'POST', '/api/v1/import/preview', { list: 'users', ...input })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  /** What the stream of an import says: the names and the contents of its events. */
  const run = async (input: object) => {
    const text = await (await call(control, 'POST', '/api/v1/import', { list: 'users', ...input })).text()
    return [...text.matchAll(/^event: (\w+)\n(?:data: (.*)\n)?/gm)].map(([, event, data]) => ({
      event,
      data: (data === undefined ? undefined : JSON.parse(data)) as unknown,
    }))
  }
  const cancel = async (name: string) =>
    (await call(control, 'POST', '/api/v1/import/cancel', { run: name })).json() as Promise<unknown>
  const undo = (edit: number) => call(control, 'POST', '/api/v1/undo', { edit })
  const file = () => readFile(workbench.file)
  return { control, workbench, preview, run, cancel, undo, file }
}

describe('a preview', () => {
  it('tells what is in a file, where it goes, and what would become of it', async () => {
    const { preview, workbench } = await open()
    const before = workbench.session.world
    const { body } = await preview({
      content: base64('Login;Mail;Shoes;Group\r\nnew;new@example.com;44;Guests\r\n'),
    })
    expect(body).toMatchObject({
      ...{ format: 'csv', encoding: 'UTF-8', delimiter: ';', rows: 1, added: 1, updated: 0, removed: 0 },
      columns: [
        { name: 'Login', field: 'username', samples: ['new'] },
        { name: 'Mail', field: 'emails' },
        { name: 'Shoes', field: null },
        { name: 'Group', field: 'usergroup' },
      ],
      first: [{ line: 2, entry: { username: 'new', usergroup: 'Guests', emails: ['new@example.com'] } }],
      newTitles: { userGroups: ['Guests'], organizations: [], teams: [] },
      problems: { items: [], total: 0 },
      warnings: {
        items: [
          { line: 2, field: 'password' },
          { line: 2, field: 'fullname' },
        ],
        total: 2,
      },
    })
    expect(workbench.session.world).toBe(before)
  })

  it('goes by what is chosen, and refuses what cannot be', async () => {
    const { preview } = await open()
    const content = base64('a,b\nnew,New\n')
    expect((await preview({ content, mapping: { a: 'username', b: 'designation' } })).body).toMatchObject({
      first: [{ entry: { username: 'new', designation: 'New' } }],
    })
    expect(await preview({ content, mapping: { c: 'username' } })).toMatchObject({
      status: 422,
      body: { message: 'mapping.c is no column of the file' },
    })
    expect(await preview({ content: 'no base64!' })).toMatchObject({
      status: 422,
      body: { message: 'content is no base64' },
    })
    expect(await preview({ content, mode: 'merge' })).toMatchObject({ status: 422 })
    expect(await preview({ content, list: 'teams' })).toMatchObject({ status: 422 })
  })
})

describe('an import', () => {
  it('is one edit, on disk when it is told, and one undo', async () => {
    const { run, undo, file, workbench } = await open()
    const before = await file()
    const events = await run({ content: people(300), defaults: { password: 'demo' } })
    expect(events.at(-1)).toMatchObject({
      event: 'message',
      data: { done: 300, total: 300, result: { added: 300, updated: 0, removed: 0, edit: 2 } },
    })
    expect(JSON.parse((await file()).toString())).toMatchObject({ users: { length: 312 } })
    expect(workbench.session.history.undo).toMatchObject({ label: 'Import 300 users', edit: 2 })
    expect((await undo(2)).status).toBe(200)
    expect((await file()).equals(before)).toBe(true)
  })

  it('brings in staff, with teams that are not there yet', async () => {
    const { run, workbench } = await open()
    const content = base64('uid,givenName,sn,mail,team\nkim,Kim,Lee,kim@example.com,Night shift\n')
    expect((await run({ list: 'staff', content })).at(-1)).toMatchObject({ data: { result: { added: 1 } } })
    expect(workbench.session.world.staff.at(-1)).toMatchObject({
      ...{
        username: 'kim',
        firstname: 'Kim',
        lastname: 'Lee',
        email: 'kim@example.com',
        team: 'Night shift',
      },
      interfaces: workbench.session.world.settings.interfaces.staff,
    })
  })

  it('with one bad row among ten thousand leaves the file as it was, byte for byte', async () => {
    const { run, file, workbench } = await open()
    const [before, world] = [await file(), workbench.session.world]
    const events = await run({ content: people(10_000, 9999) })
    expect(events.at(-1)).toMatchObject({
      event: 'error',
      data: {
        code: 'INVALID',
        data: { fields: [{ field: 'line 10000: username', message: 'is that of line 2, too' }] },
      },
    })
    expect(workbench.session.world).toBe(world)
    expect((await file()).equals(before)).toBe(true)
  })

  it('that nobody waits for any more changes nothing', async () => {
    const { control, run, workbench } = await open()
    const input = { list: 'users', content: people(20_000) }
    const stop = new AbortController()
    const request = fetch(`${control.url}/api/v1/import`, {
      method: 'POST',
      signal: stop.signal,
      headers: { authorization: `Bearer ${control.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    })
    const reader = (await request).body?.getReader()
    await reader?.read()
    stop.abort()
    // It began later, and takes as long: it would find the usernames taken.
    expect((await run(input)).at(-1)).toMatchObject({ data: { result: { added: 20_000, edit: 2 } } })
    expect(workbench.session.revision).toBe(2)
  })

  it('that is cancelled changes nothing, whether it has begun yet or not', async () => {
    const { run, cancel, workbench } = await open()
    const { revision } = workbench.session
    const running = run({ content: people(10_000), run: 'one' })
    expect(await cancel('one')).toEqual({ cancelled: true })
    const message = 'The import was cancelled; nothing was changed.'
    expect((await running).at(-1)).toMatchObject({ event: 'error', data: { code: 'CONFLICT', message } })
    expect(await cancel('two')).toEqual({ cancelled: true })
    expect((await run({ content: people(1), run: 'two' })).at(-1)).toMatchObject({ event: 'error' })
    expect(workbench.session.revision).toBe(revision)
  })

  it('that takes effect already says that it is too late to cancel', async () => {
    const { run, cancel } = await open()
    const done = await run({ content: people(2), run: 'three' })
    expect(await cancel('three')).toEqual({ cancelled: false })
    expect(done.at(-1)).toMatchObject({ data: { result: { added: 2 } } })
  })

  it('is planned anew when the directory changes meanwhile', async () => {
    const { run, workbench } = await open()
    const running = run({ content: people(10_000), mode: 'update' })
    const taken = workbench.session.edit(
      (world) => {
        const user = { ...world.users[0], id: 'late', username: 'PERSON5' } as (typeof world.users)[0]
        return {
          label: 'Add',
          patches: [{ list: 'users', id: 'late', before: null, after: user, position: 12 }],
        }
      },
      { origin: 'test' },
    )
    await taken
    expect((await running).at(-1)).toMatchObject({ data: { result: { added: 9999, updated: 1 } } })
    expect(workbench.session.world.users.find(({ id }) => id === 'late')?.fullname).toBe('Person 5')
  })

  it('that would change nothing is no edit', async () => {
    const { run, workbench } = await open()
    await run({ content: people(2) })
    const { revision } = workbench.session
    expect((await run({ content: people(2), mode: 'update' })).at(-1)).toMatchObject({
      data: { result: { added: 0, updated: 0, removed: 0, edit: null } },
    })
    expect(workbench.session.revision).toBe(revision)
  })

  it('may be of a file that is larger than any other body, but not of any size', async () => {
    const { preview, control } = await open()
    const padding = '#'.repeat(3 * 1024 * 1024)
    const ldif = (size: string) =>
      base64(`dn: cn=x\nobjectClass: person\nuid: x\ncn: X\ndescription: ${size}\n`)
    expect(await preview({ content: ldif(padding) })).toMatchObject({ status: 200, body: { rows: 1 } })
    expect(await preview({ content: 'A'.repeat(45_000_000) })).toMatchObject({ status: 422 })
    expect((await call(control, 'POST', '/api/v1/users', { username: padding })).status).toBe(413)
  })
})
