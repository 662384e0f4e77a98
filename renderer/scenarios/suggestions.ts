import { staffInterfaces } from '../../shared/loginshare/interfaces.ts'
import type { World } from '../../shared/workspace/schema.ts'
import type { Suggested } from './field-words.ts'

const made = new WeakMap<World, Partial<Record<Suggested, string[]>>>()

/** What the directory has for a field. Made once for each state of it, since it may have ten thousand people. */
export function suggestionsFor(what: Suggested, world: World): string[] {
  let all = made.get(world)
  if (all === undefined) made.set(world, (all = {}))
  return (all[what] ??= [...new Set(namesOf(what, world))])
}

function namesOf(
  what: Suggested,
  { users, staff, userGroups, organizations, teams, settings }: World,
): string[] {
  switch (what) {
    case 'people':
      return [...users, ...staff].map(({ username }) => username)
    case 'group':
      return userGroups.map(({ title }) => title)
    case 'organization':
      return organizations.map(({ name }) => name)
    case 'team':
      return teams.map(({ title }) => title)
    case 'interface':
      return [...staffInterfaces]
    case 'url':
      return settings.relay.urls.map(({ name }) => name)
  }
}
