import fc from 'fast-check'
import { expect, it } from 'vitest'
import demo from '../../resources/demo-workspace.json'
import { exampleWorld } from './example-world.test-data.ts'
import { readWorkspace } from './read-workspace.ts'
import { workspaceVersion, type Workspace } from './schema.ts'
import { serialize } from './serialize.ts'

const textOf = (workspace: Workspace) => Array.from(serialize(workspace), ({ text }) => text()).join('')
const plain = (workspace: Workspace) => `${JSON.stringify(workspace, null, 2)}\n`

it('A workspace is written as JSON with one field a line', () => {
  const { workspace } = readWorkspace(demo)
  expect(textOf(workspace)).toBe(plain(workspace))
})

it('So it is whatever people are called, and however many there are', () => {
  const people = fc.array(
    fc.record({ fullname: fc.string({ unit: 'binary' }), emails: fc.array(fc.string()) }),
    {
      maxLength: 5,
    },
  )
  fc.assert(
    fc.property(people, fc.constantFrom(1, 250), (some, times) => {
      const users = Array.from({ length: times }, () => some)
        .flat()
        .map((person, index) => ({ ...person, username: String(index) }))
      // As it comes, unchecked: what XML cannot carry, too.
      const world = exampleWorld([])
      const list = users.map(
        (user) => ({ ...exampleWorld().users[0], ...user }) as Workspace['users'][number],
      )
      const workspace = { version: workspaceVersion, ...world, users: list }
      expect(textOf(workspace)).toBe(plain(workspace))
    }),
    { numRuns: 25 },
  )
})
