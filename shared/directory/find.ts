import type { DirectoryEntry, World } from '../workspace/schema.ts'
import type { Organization } from './organizations.ts'
import type { StaffMember } from './staff.ts'
import { remembered, type Change } from './remembered.ts'
import type { Team } from './teams.ts'
import type { User } from './users.ts'

/** How usernames, e-mail addresses and titles are compared: ignoring case. */
export function foldCase(text: string): string {
  return text.toLowerCase()
}

/** Where each entry of a list stands, by its id. */
export const positions = remembered(
  (list: readonly DirectoryEntry[]) => new Map(list.map((entry, position) => [entry.id, position])),
  // Every entry stays where it is.
  () => true,
)

const usersByUsername = remembered(byUsername<User>, followUsernames)
const staffByUsername = remembered(byUsername<StaffMember>, followUsernames)

/** Of two with the same username, which only a file edited by hand can hold, the first counts. */
function byUsername<Person extends { username: string }>(people: readonly Person[]) {
  return new Map(people.toReversed().map((person) => [foldCase(person.username), person]))
}

function followUsernames<Person extends { username: string }>(
  index: Map<string, Person>,
  changes: readonly Change<Person>[],
  people: readonly Person[],
): boolean {
  // Which of two namesakes counts is a question of order.
  if (index.size !== people.length) return false
  for (const { before } of changes) index.delete(foldCase(before.username))
  for (const { after } of changes) index.set(foldCase(after.username), after)
  return index.size === people.length
}

const usersByEmail = rememberedByEmail(({ emails }: User) => emails)
const staffByEmail = rememberedByEmail(({ email }: StaffMember) => [email])

function rememberedByEmail<Person extends object>(emailsOf: (person: Person) => readonly string[]) {
  const foldedOf = (person: Person) => new Set(emailsOf(person).map(foldCase))
  const make = (people: readonly Person[]) => {
    const index = new Map<string, Person[]>()
    for (const person of people) {
      for (const email of foldedOf(person)) {
        const owners = index.get(email)
        if (owners === undefined) index.set(email, [person])
        else owners.push(person)
      }
    }
    return index
  }
  return remembered(make, (index, changes) =>
    changes.every(({ before, after }) => {
      const [old, now] = [foldedOf(before), foldedOf(after)]
      for (const email of old) {
        const owners = index.get(email) ?? []
        const next = now.has(email)
          ? owners.map((owner) => (owner === before ? after : owner))
          : owners.filter((owner) => owner !== before)
        if (next.length === 0) index.delete(email)
        else index.set(email, next)
      }
      const fresh = [...now].filter((email) => !old.has(email))
      // Where among several a person belongs is a question of order.
      if (fresh.some((email) => index.has(email))) return false
      for (const email of fresh) index.set(email, [after])
      return true
    }),
  )
}

const organizationsByName = remembered(
  (organizations: readonly Organization[]) => new Map(organizations.map((entry) => [entry.name, entry])),
)

const teamsByTitle = remembered(
  (teams: readonly Team[]) => new Map(teams.map((entry) => [entry.title, entry])),
)

const titles = {
  userGroups: remembered(
    (groups: readonly World['userGroups'][number][]) => new Set(groups.map(({ title }) => title)),
  ),
  organizations: remembered(
    (organizations: readonly Organization[]) => new Set(organizations.map(({ name }) => name)),
  ),
  teams: remembered((teams: readonly Team[]) => new Set(teams.map(({ title }) => title))),
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
