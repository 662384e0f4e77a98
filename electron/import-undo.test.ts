import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importInputSchema } from '../shared/contract/import.ts'
import { changeEntry, createEntry, deleteEntry, NotFound } from '../shared/directory/changes.ts'
import { Refusal } from '../shared/directory/refusal.ts'
import { users } from '../shared/directory/users.ts'
import { importModes } from '../shared/import/plan-import.ts'
import { exampleWorld } from '../shared/workspace/example-world.test-data.ts'
import { workspaceVersion } from '../shared/workspace/schema.ts'
import { runImport } from './import-file.ts'
import { Session } from './session.ts'
import { serialize } from '../shared/workspace/serialize.ts'

const by = { origin: 'test' }
const username = fc.constantFrom('ada', 'Bob', 'cy', 'dan', 'eve', 'fay')
const group = fc.constantFrom('Registered', 'VIP', 'New', 'Newer', '')
const row = fc.tuple(username, fc.string(), group, group)

/** Something that a person does to the directory. */
const step = fc.oneof(
  fc.record({
    do: fc.constant('import' as const),
    mode: fc.constantFrom(...importModes),
    rows: fc.array(row, { maxLength: 4 }),
  }),
  fc.record({
    do: fc.constantFrom('create' as const, 'change' as const, 'delete' as const),
    username,
    text: fc.string(),
  }),
)

describe('edits and imports, whatever they are', () => {
  it('all taken back give the same bytes of the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        const keeper = { prepare: () => Promise.resolve(), save: () => Promise.resolve() }
        const session = new Session('main', exampleWorld([{ username: 'ada' }, { username: 'Bob' }]), keeper)
        const parts = () => [...serialize({ version: workspaceVersion, ...session.world })]
        const bytes = () =>
          parts()
            .map(({ text }) => text())
            .join('')
        const before = bytes()
        let ids = 0
        for (const one of steps) {
          try {
            if (one.do === 'import') await importRows(session, one.mode, one.rows)
            else {
              await session.edit((world) => {
                const id = world.users.find((user) => user.username === one.username)?.id ?? 'none'
                const { username, text: fullname } = one
                if (one.do === 'delete') return deleteEntry(users, world, id, {})
                if (one.do === 'change') return changeEntry(users, world, id, { fullname })
                return createEntry(users, world, `new${String((ids += 1))}`, {
                  username,
                  fullname,
                  usergroup: 'VIP',
                })
              }, by)
            }
          } catch (error) {
            // What is refused changes nothing.
            if (!(error instanceof Refusal || error instanceof NotFound)) throw error
          }
        }
        await all(
          () => session.history.undo,
          () => session.undo(),
        )
        expect(bytes()).toBe(before)
        await all(
          () => session.history.redo,
          () => session.redo(),
        )
        await all(
          () => session.history.undo,
          () => session.undo(),
        )
        expect(bytes()).toBe(before)
      }),
      { numRuns: 200 },
    )
  })
})

async function importRows(
  session: Session,
  mode: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const items = rows.map(([username, fullname, usergroup, organization]) => ({
    username,
    fullname,
    usergroup,
    organization,
  }))
  const content = Buffer.from(JSON.stringify(items)).toString('base64')
  const input = importInputSchema.parse({ list: 'users', content, mode })
  for await (const { result } of runImport(session, input, by)) {
    if (result !== null) expect(result.edit === null || result.edit === session.revision).toBe(true)
  }
}

async function all(next: () => unknown, take: () => Promise<unknown>): Promise<void> {
  while (next() !== null) await take()
}
