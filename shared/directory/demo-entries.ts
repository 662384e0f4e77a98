import { added, type Draft } from '../workspace/edit.ts'
import { mapInSteps, type Work } from '../work.ts'
import type { DirectoryEntry, World } from '../workspace/schema.ts'
import type { DemoPerson } from './demo-people.ts'
import type { EntryKind } from './entry-kind.ts'
import {
  findStaffByEmail,
  findStaffByUsername,
  findUserByUsername,
  findUsersByEmail,
  titlesOf,
} from './find.ts'
import { plain } from './plain.ts'
import { Refusal } from './refusal.ts'
import { staff, type StaffMember } from './staff.ts'
import { users, type User } from './users.ts'

/** What all made up people have in common. */
interface Common {
  people: readonly DemoPerson[]
  password: string
  newId: () => string
}

/** The lists of the directory that people are members of. */
type Titles = Parameters<typeof titlesOf>[1]

/**
 * The draft that adds made up users, spread evenly over groups and organizations. Each has a username and an e-mail
 * address of their own: where somebody has the name already, a number is added to it.
 *
 * @param usergroups the titles of groups; all of the directory when left out
 * @param organizations names; an empty one stands for none; all of the directory when left out
 * @throws Refusal when there is no group, or one of those that are named is not there
 */
export function* demoUsers(
  world: World,
  { people, password, newId }: Common,
  { usergroups, organizations }: { usergroups?: string[] | undefined; organizations?: string[] | undefined },
): Work<Draft> {
  const groups = chosen(world, 'userGroups', 'usergroups', usergroups)
  const firms = chosen(world, 'organizations', 'organizations', organizations, true)
  const nameOf = namer(
    (username) => findUserByUsername(world, username) !== undefined,
    (email) => findUsersByEmail(world, email).length > 0,
  )
  const domains = new Map(firms.map((name) => [name, domainOf(name)]))
  const entries = yield* mapInSteps(people, (person, at): Partial<User> => {
    const organization = inTurn(firms, Math.floor(at / groups.length))
    const { username, email } = nameOf(person.name, domains.get(organization) ?? '')
    return {
      ...{ id: newId(), username, password, usergroup: inTurn(groups, at), organization, emails: [email] },
      fullname: `${person.firstname} ${person.lastname}`,
      ...{ designation: person.designation, phone: person.phone },
    }
  })
  return yield* additionOf(users, world, entries)
}

/**
 * The draft that adds made up staff members, spread evenly over teams; as `demoUsers`.
 *
 * @param teams the titles of teams; all of the directory when left out
 * @throws Refusal when there is no team, or one of those that are named is not there
 */
export function* demoStaff(
  world: World,
  { people, password, newId }: Common,
  { teams }: { teams?: string[] | undefined },
): Work<Draft> {
  const titles = chosen(world, 'teams', 'teams', teams)
  const nameOf = namer(
    (username) => findStaffByUsername(world, username) !== undefined,
    (email) => findStaffByEmail(world, email).length > 0,
  )
  const entries = yield* mapInSteps(
    people,
    ({ firstname, lastname, name, designation, phone }, at): Partial<StaffMember> => {
      const { username, email } = nameOf(name, 'example.org')
      return {
        ...{ id: newId(), username, password, firstname, lastname, designation, email },
        ...{ mobilenumber: phone, team: inTurn(titles, at), ...staff.defaults?.(world) },
      }
    },
  )
  return yield* additionOf(staff, world, entries)
}

/** The draft that adds entries at the end of their list. Of one the schema says what else there is, and in which order. */
function* additionOf<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  world: World,
  entries: readonly Partial<E>[],
): Work<Draft> {
  const whole = kind.schema.parse(entries[0])
  const start = world[kind.list].length
  const patches = yield* mapInSteps(entries, (entry, at) =>
    added(kind.list, { ...whole, ...entry }, start + at),
  )
  return { label: `Generate ${String(entries.length)} demo ${kind.noun}s`, patches }
}

/** The titles that people are spread over: those that are named, else all. @throws Refusal */
function chosen(
  world: World,
  list: Titles,
  field: string,
  named: readonly string[] | undefined,
  noneToo = false,
): readonly string[] {
  const there = titlesOf(world, list)
  const unknown = (named ?? []).flatMap((title, at) => {
    if (there.has(title) || (noneToo && title === '')) return []
    return [{ field: `${field}[${String(at)}]`, message: `is “${title}”, which the directory does not have` }]
  })
  if (unknown.length > 0) throw new Refusal(unknown)
  const titles = named ?? [...there]
  if (titles.length > 0) return titles
  if (noneToo) return ['']
  throw new Refusal([{ field, message: 'are missing; choose one, or add one to the directory first' }])
}

function inTurn(titles: readonly string[], at: number): string {
  return titles[at % titles.length] ?? ''
}

/** Gives each person a username and an e-mail address that nobody has, neither in the directory nor of those before. */
function namer(usernameTaken: (username: string) => boolean, emailTaken: (email: string) => boolean) {
  /** The number that each name was given last. */
  const numbers = new Map<string, number>()
  return (name: string, domain: string) => {
    for (let number = (numbers.get(name) ?? 0) + 1; ; number += 1) {
      const username = number === 1 ? name : name + String(number)
      const email = `${username}@${domain}`
      if (usernameTaken(username) || emailTaken(email)) continue
      numbers.set(name, number)
      return { username, email }
    }
  }
}

/** A domain for an organization below one that is reserved for examples, so that no mail to it reaches anybody. */
function domainOf(organization: string): string {
  // No part of a domain is longer than 63 characters.
  const label = plain(organization, '-').slice(0, 63).replace(/^-|-$/g, '')
  return label === '' ? 'example.com' : `${label}.example.com`
}
