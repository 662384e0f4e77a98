import type { DirectoryEntry, World } from '../workspace/schema.ts'
import type { Organization } from './organizations.ts'
import type { User } from './users.ts'

/** How usernames, e-mail addresses and titles are compared: ignoring case. */
export function foldCase(text: string): string {
  return text.toLowerCase()
}

/**
 * Remembers what was made of a list for as long as the list lives. Lists are never changed in place
 * (every edit makes a new one), so an index can never be out of date.
 */
function remembered<List extends object, Index>(make: (list: List) => Index): (list: List) => Index {
  const made = new WeakMap<List, Index>()
  return (list) => {
    let index = made.get(list)
    if (index === undefined) made.set(list, (index = make(list)))
    return index
  }
}

/** Where each entry of a list stands, by its id. */
export const positions = remembered(
  (list: readonly DirectoryEntry[]) => new Map(list.map((entry, position) => [entry.id, position])),
)

/** Of two with the same username, which only a file edited by hand can hold, the first counts. */
const usersByUsername = remembered(
  (users: readonly User[]) => new Map(users.toReversed().map((user) => [foldCase(user.username), user])),
)

const usersByEmail = remembered((users: readonly User[]) => {
  const index = new Map<string, User[]>()
  for (const user of users) {
    for (const email of new Set(user.emails.map(foldCase))) {
      const owners = index.get(email)
      if (owners === undefined) index.set(email, [user])
      else owners.push(user)
    }
  }
  return index
})

const organizationsByName = remembered(
  (organizations: readonly Organization[]) => new Map(organizations.map((entry) => [entry.name, entry])),
)

const titles = {
  userGroups: remembered((groups: World['userGroups']) => new Set(groups.map(({ title }) => title))),
  organizations: remembered(
    (organizations: World['organizations']) => new Set(organizations.map(({ name }) => name)),
  ),
}

/** The titles of all user groups, or the names of all organizations. */
export function titlesOf(world: World, list: keyof typeof titles): ReadonlySet<string> {
  return list === 'userGroups'
    ? titles.userGroups(world.userGroups)
    : titles.organizations(world.organizations)
}

/** How many users there are in each group, or in each organization. */
const memberCounts = {
  usergroup: remembered((users: readonly User[]) => countBy(users, 'usergroup')),
  organization: remembered((users: readonly User[]) => countBy(users, 'organization')),
}

function countBy(users: readonly User[], membership: 'usergroup' | 'organization'): Map<string, number> {
  const counts = new Map<string, number>()
  for (const user of users) counts.set(user[membership], (counts.get(user[membership]) ?? 0) + 1)
  return counts
}

/** How many users are in the group, or the organization, with this title. */
export function countMembers(world: World, membership: keyof typeof memberCounts, title: string): number {
  return memberCounts[membership](world.users).get(title) ?? 0
}

/** The user with this username, ignoring case. */
export function findUserByUsername(world: World, username: string): User | undefined {
  return usersByUsername(world.users).get(foldCase(username))
}

/** The users with this e-mail address, ignoring case, in file order. */
export function findUsersByEmail(world: World, email: string): readonly User[] {
  return usersByEmail(world.users).get(foldCase(email)) ?? []
}

/** The organization with exactly this name. */
export function findOrganization(world: World, name: string): Organization | undefined {
  return organizationsByName(world.organizations).get(name)
}
