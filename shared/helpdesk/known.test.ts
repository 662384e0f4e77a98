import { describe, expect, it } from 'vitest'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import type { World } from '../workspace/schema.ts'
import type { HelpdeskSettings } from './settings.ts'
import { knownHelpdesk } from './known.ts'
import { emptyMemory } from './memory.ts'

function worldWith(helpdesk: Partial<HelpdeskSettings>): World {
  const world = exampleWorld()
  return { ...world, settings: { ...world.settings, helpdesk: { ...world.settings.helpdesk, ...helpdesk } } }
}

describe('What the helpdesk knows', () => {
  it('is what the directory has, unless the workspace says otherwise', () => {
    const world = exampleWorld()
    const known = knownHelpdesk(world, emptyMemory)
    expect(known.userGroups).toEqual(world.userGroups.map(({ title }) => title))
    expect(known.teams).toEqual(world.teams.map(({ title }) => title))
    expect(known.administratorTeams).toEqual(['Administrators'])
    expect(known.organizations.map(({ name }) => name)).toEqual(world.organizations.map(({ name }) => name))
    expect(known).toMatchObject({ accounts: [], staff: [], comparesTitles: 'loosely' })
  })

  it('is of its own where the workspace says so, none included', () => {
    const own = { asDirectory: false, userGroups: ['Registered'], teams: ['Staff'] }
    expect(knownHelpdesk(worldWith(own), emptyMemory)).toMatchObject({
      userGroups: ['Registered'],
      teams: ['Staff'],
      administratorTeams: [],
      organizations: [],
    })
  })

  it('holds its switches', () => {
    const switches = { comparesTitles: 'exactly', restrictedTo: 'VIP', lockOutPhrase: 'Wrong' } as const
    expect(knownHelpdesk(worldWith(switches), emptyMemory)).toMatchObject(switches)
  })

  it('holds what logins left behind, in the same list as long as that is the same', () => {
    const world = exampleWorld()
    const memory = { ...emptyMemory, organizations: [{ name: 'Left behind', type: 'shared' as const }] }
    const { organizations } = knownHelpdesk(world, memory)
    expect(organizations.at(-1)).toEqual({ name: 'Left behind', type: 'shared' })
    expect(organizations).toHaveLength(world.organizations.length + 1)
    expect(knownHelpdesk({ ...world, users: [] }, { ...memory }).organizations).toBe(organizations)
  })
})
