import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference } from './difference.ts'
import { applyPatches, invert } from './edit.ts'
import { exampleWorld } from './example-world.test-data.ts'
import type { World } from './schema.ts'

const people = (...usernames: string[]) => exampleWorld(usernames.map((username) => ({ username })))

/** Worlds with some of ten people in any order, each with one of a few names. */
const worlds = fc
  .tuple(
    fc.uniqueArray(fc.tuple(fc.nat(9), fc.constantFrom('A', 'B')), { selector: ([id]) => id }),
    fc.subarray(['registered', 'vip', 'third']),
    fc.constantFrom('No', 'Never'),
  )
  .map(([users, groups, refused]): World => {
    const world = exampleWorld(users.map(([id, fullname]) => ({ username: String(id), fullname })))
    const settings = { ...world.settings, messages: { ...world.settings.messages, refused } }
    return { ...world, settings, userGroups: groups.map((id) => ({ id, title: id })) }
  })

describe('the difference of two worlds', () => {
  it('leads from the one to the other, order included, and back', () => {
    fc.assert(
      fc.property(worlds, worlds, (from, to) => {
        const patches = difference(from, to)
        expect(JSON.stringify(applyPatches(from, patches))).toBe(JSON.stringify(to))
        expect(JSON.stringify(applyPatches(to, invert(patches)))).toBe(JSON.stringify(from))
      }),
    )
  })

  it('is nothing where they are the same', () => {
    expect(difference(people('a', 'b'), people('a', 'b'))).toEqual([])
  })

  it('names only the entries that differ', () => {
    const patches = difference(people('a', 'b', 'c'), people('new', 'a', 'c'))
    expect(patches).toMatchObject([
      { list: 'users', id: 'b', after: null },
      { list: 'users', id: 'new', before: null, position: 0 },
    ])
  })

  it('of entries that only moved is their order', () => {
    expect(difference(people('a', 'b', 'c'), people('c', 'a', 'b'))).toEqual([
      { list: 'order', of: 'users', before: ['a', 'b', 'c'], after: ['c', 'a', 'b'] },
    ])
  })
})
