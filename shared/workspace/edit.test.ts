import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { added, applyPatches, changed, Conflict, invert, removed, type Patch } from './edit.ts'
import { exampleUser, exampleWorld } from './example-world.test-data.ts'
import type { World } from './schema.ts'

const world = exampleWorld(['a', 'b', 'c', 'd'].map((username) => ({ username })))
const usernames = ({ users }: World) => users.map(({ username }) => username).join('')

describe('patches', () => {
  it('add, change and remove entries, and leave the old world as it was', () => {
    const [first, second] = [world.users[0] ?? exampleUser(), world.users[1] ?? exampleUser()]
    const next = applyPatches(world, [
      removed('users', first, world),
      changed('users', second, { ...second, username: 'B' }),
      added('users', exampleUser({ username: 'e' }), 4),
    ])
    expect(usernames(next)).toBe('Bcde')
    expect(usernames(world)).toBe('abcd')
    expect(next.organizations).toBe(world.organizations)
  })

  it('change the settings as a whole', () => {
    const after = { ...world.settings, messages: { ...world.settings.messages, refused: 'No' } }
    const patch: Patch = { list: 'settings', before: world.settings, after }
    expect(applyPatches(world, [patch]).settings.messages.refused).toBe('No')
  })

  it('are refused whole when an entry is not what they expect, and the entry is named', () => {
    const first = world.users[0] ?? exampleUser()
    const stale = changed('users', { ...first, fullname: 'Before' }, first)
    const good = added('users', exampleUser({ username: 'e' }), 4)
    expect(() => applyPatches(world, [good, stale])).toThrow(new Conflict('The user “a” has changed since.'))
    expect(() => applyPatches(world, [added('users', first, 0)])).toThrow('The user “a” is there already.')
    const gone = applyPatches(world, [removed('users', first, world)])
    expect(() => applyPatches(gone, [removed('users', first, world)])).toThrow(
      'The user “a” is not there any more.',
    )
  })

  it('taken back in turn give the same bytes again, whatever they were', () => {
    const action = fc.record({
      kind: fc.constantFrom('add', 'change', 'remove'),
      at: fc.nat(20),
      text: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(fc.array(action, { maxLength: 8 }), { maxLength: 12 }), (series) => {
        const before = JSON.stringify(world)
        let now = world
        let fresh = 0
        const inverses: Patch[][] = []
        for (const actions of series) {
          const patches = new Map<string, Patch>()
          for (const { kind, at, text } of actions) {
            const entry = now.users[at % Math.max(1, now.users.length)]
            if (kind === 'add') {
              const user = exampleUser({ username: `new${String((fresh += 1))}` })
              patches.set(user.id, added('users', user, now.users.length + patches.size))
            } else if (entry !== undefined) {
              const patch =
                kind === 'change'
                  ? changed('users', entry, { ...entry, fullname: text })
                  : removed('users', entry, now)
              patches.set(entry.id, patch)
            }
          }
          inverses.push(invert([...patches.values()]))
          now = applyPatches(now, [...patches.values()])
        }
        for (const inverse of inverses.reverse()) now = applyPatches(now, inverse)
        expect(JSON.stringify(now)).toBe(before)
      }),
    )
  })
})
