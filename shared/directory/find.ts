import type { DirectoryEntry, World } from '../workspace/schema.ts'
import type { Organization } from './organizations.ts'
import type { StaffMember } from './staff.ts'
import type { Team } from './teams.ts'
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

const staffByUsername = remembered(
  (staff: readonly StaffMember[]) =>
    new Map(staff.toReversed().map((member) => [foldCase(member.username), member])),
)

const usersByEmail = remembered((users: readonly User[]) => byEmail(users, ({ emails }) => emails))
const staffByEmail = remembered((staff: readonly StaffMember[]) => byEmail(staff, ({ email }) => [email]))

function byEmail<Person>(people: readonly Person[], emailsOf: (person: Person) => readonly string[]) {
  const index = new Map<string, Person[]>()
  for (const person of people) {
    for (const email of new Set(emailsOf(person).map(foldCase))) {
      const owners = index.get(email)
      if (owners === undefined) index.set(email, [person])
      else owners.push(person)
    }
  }
  return index
}

const organizationsByName = remembered(
  (organizations: readonly Organization[]) => new Map(organizations.map((entry) => [entry.name, entry])),
)

const teamsByTitle = remembered(
  (teams: readonly Team[]) => new Map(teams.map((entry) => [entry.title, entry])),
)

const titles = {
  userGroups: remembered((groups: World['userGroups']) => new Set(groups.map(({ title }) => title))),
  organizations: remembered(
    (organizations: World['organizations']) => new Set(organizations.map(({ name }) => name)),
  ),
  teams: remembered((teams: World['teams']) => new Set(teams.map(({ title }) => title))),
}

/** The titles of all user groups or teams, or the names of all organizations. */
export function titlesOf(world: World, list: keyof typeof titles): ReadonlySet<string> {
  switch (list) {
    case 'userGroups':
      return titles.userGroups(world.userGroups)
    case 'organizations':
      return titles.organizations(world.organizations)
    case 'teams':
      return titles.teams(world.teams)
  }
}

/**
 * What people are members of, by the property that names it: where the people are, where its titles are, whether one can
 * do without, and what people are called there.
 */
export const memberships = {
  usergroup: { list: 'users', titles: 'userGroups', optional: false, one: 'user', many: 'users' },
  organization: { list: 'users', titles: 'organizations', optional: true, one: 'user', many: 'users' },
  team: { list: 'staff', titles: 'teams', optional: false, one: 'staff member', many: 'staff members' },
} as const

export type Membership = keyof typeof memberships

/** Somebody who is a member of what the property names. */
type Member = Partial<Record<Membership, string>> & DirectoryEntry

/** How many members there are by title, for each membership. */
const memberCounts = {
  usergroup: remembered(countBy('usergroup')),
  organization: remembered(countBy('organization')),
  team: remembered(countBy('team')),
}

function countBy(membership: Membership) {
  return (people: readonly Member[]) => {
    const counts = new Map<string | undefined, number>()
    for (const { [membership]: title } of people) counts.set(title, (counts.get(title) ?? 0) + 1)
    return counts
  }
}

/** How many people are in the group, the organization or the team with this title. */
export function countMembers(world: World, membership: Membership, title: string): number {
  return memberCounts[membership](peopleOf(world, membership)).get(title) ?? 0
}

/** The people in the group, the organization or the team with this title, in file order. */
export function membersOf(world: World, membership: Membership, title: string): readonly Member[] {
  return peopleOf(world, membership).filter((member) => member[membership] === title)
}

function peopleOf(world: World, membership: Membership): readonly Member[] {
  return world[memberships[membership].list]
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

/** The staff member with this username, ignoring case. */
export function findStaffByUsername(world: World, username: string): StaffMember | undefined {
  return staffByUsername(world.staff).get(foldCase(username))
}

/** The staff members with this e-mail address, ignoring case, in file order. */
export function findStaffByEmail(world: World, email: string): readonly StaffMember[] {
  return staffByEmail(world.staff).get(foldCase(email)) ?? []
}

/** The team with exactly this title. */
export function findTeam(world: World, title: string): Team | undefined {
  return teamsByTitle(world.teams).get(title)
}
