import { describe, expect, it } from 'vitest'
import { changeEntry } from '../directory/changes.ts'
import type { EntryKind } from '../directory/entry-kind.ts'
import { organizations } from '../directory/organizations.ts'
import { staff } from '../directory/staff.ts'
import { teams } from '../directory/teams.ts'
import { userGroups } from '../directory/user-groups.ts'
import { users } from '../directory/users.ts'
import { applyPatches, invert } from '../workspace/edit.ts'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import type { DirectoryEntry, World } from '../workspace/schema.ts'
import { mistakesIn } from './mistakes.ts'
import { exampleScenario } from './scenario.test-data.ts'

const scenario = exampleScenario(
  {
    when: [
      { type: 'person', username: 'JANE.ROE' },
      { type: 'group', title: 'Registered' },
      { type: 'organization', title: 'Northwind', not: true },
      { type: 'username', text: 'jane.roe' },
    ],
    often: { type: 'sequence', lists: [[{ type: 'accept as', username: 'jane.roe' }], []] },
    then: [{ type: 'accept as', username: 'jane.roe' }],
  },
  {
    when: [
      { type: 'team', title: 'Support' },
      { type: 'person', username: 'ann.lee' },
    ],
  },
)

/** The example world, in which a scenario names somebody or something of each list. */
function start(): World {
  return { ...exampleWorld(), scenarios: [scenario, { ...exampleScenario({}), id: 'other' }] }
}

/** The world after one entry, found by its title, has got another. */
function renamed<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  from: string,
  change: object,
  world = start(),
) {
  const entries = world[kind.list] as readonly DirectoryEntry[] as readonly E[]
  const { id = '' } = entries.find((entry) => kind.title(entry) === from) ?? {}
  const { patches } = changeEntry(kind, world, id, change)
  return { patches, world: applyPatches(world, patches) }
}

describe('A scenario follows', () => {
  it.each([
    ['a user', () => renamed(users, 'jane.roe', { username: 'jane.poe' })],
    ['a staff member', () => renamed(staff, 'ann.lee', { username: 'ann.law' })],
    ['a user group', () => renamed(userGroups, 'Registered', { title: 'Members' })],
    ['an organization', () => renamed(organizations, 'Northwind', { name: 'North & Sons' })],
    ['a team', () => renamed(teams, 'Support', { title: 'Help' })],
  ])('%s with another name, in the same edit', (_, rename) => {
    const { patches, world } = rename()
    expect(patches.filter(({ list }) => list === 'scenarios')).toHaveLength(1)
    expect(world.scenarios[0]).not.toEqual(scenario)
    expect(world.scenarios.flatMap((one) => mistakesIn(one, world))).toEqual(
      start().scenarios.flatMap((one) => mistakesIn(one, start())),
    )
    expect(applyPatches(world, invert(patches)).scenarios).toEqual(start().scenarios)
  })

  it('a person in selectors and steps alike, but not as a text that is typed', () => {
    const [first] = renamed(users, 'jane.roe', { username: 'jane.poe' }).world.scenarios[0]?.rules ?? []
    const asJane = { type: 'accept as', username: 'jane.poe' }
    expect(first).toMatchObject({
      when: [{ username: 'jane.poe' }, {}, {}, { type: 'username', text: 'jane.roe' }],
      often: { lists: [[asJane], []] },
      then: [asJane],
    })
  })
})

describe('A scenario stays as it is', () => {
  it('when something else of the entry changes', () => {
    expect(renamed(users, 'jane.roe', { phone: '1' }).patches).toHaveLength(1)
  })

  it('when a staff member still has the username of the user who is called otherwise now', () => {
    const { world } = renamed(staff, 'ann.lee', { username: 'jane.roe' })
    expect(renamed(users, 'jane.roe', { username: 'jane.poe' }, world).patches).toHaveLength(1)
  })
})
