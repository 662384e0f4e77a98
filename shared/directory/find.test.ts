import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyPatches, changed } from '../workspace/edit.ts'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import type { World } from '../workspace/schema.ts'
import { findUserByUsername, findUsersByEmail, positions } from './find.ts'

const names = ['a', 'A', 'b', 'c', 'd']
const emails = ['x@example.com', 'X@example.com', 'y@example.com']

/** Everything that can be found in a world. */
const found = (world: World) => [
  ...names.map((name) => findUserByUsername(world, name)),
  ...emails.map((email) => findUsersByEmail(world, email)),
  ...world.users.map(({ id }) => positions(world.users).get(id)),
]

it('What is found after a series of edits is what is found in a world that nobody has looked in before', () => {
  const change = fc.record({
    at: fc.nat(3),
    username: fc.constantFrom(...names),
    emails: fc.uniqueArray(fc.constantFrom(...emails)),
  })
  const edit = fc.uniqueArray(change, { selector: ({ at }) => at, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      let world = exampleWorld(['a', 'b', 'c', 'd'].map((username) => ({ id: username, username })))
      for (const changes of edits) {
        found(world)
        const before = world
        world = applyPatches(
          world,
          changes.flatMap(({ at, ...values }) => {
            const user = before.users[at]
            return user ? [changed('users', user, { ...user, ...values })] : []
          }),
        )
        expect(found(world)).toEqual(found({ ...world, users: [...world.users] }))
        expect(found(before)).toEqual(found({ ...before, users: [...before.users] }))
      }
    }),
  )
})
