import type { Kind } from '../loginshare/attempt.ts'
import { staffFields, ownUserFields, type ReplyField } from '../loginshare/fields.ts'
import { added, type Draft, type Patch } from '../workspace/edit.ts'
import type { DirectoryEntry, World } from '../workspace/schema.ts'
import { counted } from '../counted.ts'
import { acceptEntry } from './changes.ts'
import type { EntryKind } from './entry-kind.ts'
import { findStaffByUsername, findUserByUsername, findUsersByEmail, foldCase, titlesOf } from './find.ts'
import { Refusal } from './refusal.ts'
import { staff, type StaffMember } from './staff.ts'
import { users, type User } from './users.ts'

/** What a login tells of a person. */
export interface LoginOf {
  kind: Kind
  username: string
  password: string
}

/**
 * A user, and a staff member, of whom there is nothing but a login: named as the username suggests, so that the helpdesk
 * finds nothing missing.
 */
export function personOf({ username, password }: Omit<LoginOf, 'kind'>): {
  user: Pick<User, 'username' | 'password' | 'fullname' | 'emails'>
  staff: Pick<StaffMember, 'username' | 'password' | 'firstname' | 'lastname' | 'email'>
} {
  const account = { username: username.trim(), password }
  const [local = ''] = account.username.split('@')
  const [firstname = '', ...more] = local.split(/[\s._-]+/).map(capitalized)
  const lastname = more.join(' ')
  const isEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(account.username)
  const email = isEmail ? account.username : /^[\w.-]{1,64}$/.test(local) ? `${local}@example.org` : ''
  return {
    user: { ...account, fullname: `${firstname} ${lastname}`.trim(), emails: email === '' ? [] : [email] },
    staff: { ...account, firstname, lastname, email },
  }
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** Whether the directory has the person that a login is for. */
export function isKnown(world: World, { kind, username }: Pick<LoginOf, 'kind' | 'username'>): boolean {
  const name = username.trim()
  if (kind === 'staff') return findStaffByUsername(world, name) !== undefined
  return findUserByUsername(world, name) !== undefined || findUsersByEmail(world, name).length > 0
}

/**
 * The draft that adds the people of logins whom the directory does not have, each in the first group or team.
 *
 * @param logins the later of two by the same person counts
 * @throws Refusal when there is no group or team
 */
export function addPeopleOf(world: World, logins: readonly LoginOf[], newId: () => string): Draft {
  const people = new Map<string, LoginOf>()
  for (const login of logins) {
    const isSomebody = login.username.trim() !== ''
    if (isSomebody && !isKnown(world, login)) {
      people.set(`${login.kind} ${foldCase(login.username.trim())}`, login)
    }
  }
  const of = (kind: Kind) => [...people.values()].filter((login) => login.kind === kind).map(personOf)
  const patches = [
    ...additions(
      users,
      ownUserFields,
      world,
      of('user').map(({ user }) => user),
      newId,
    ),
    ...additions(
      staff,
      staffFields,
      world,
      of('staff').map((person) => person.staff),
      newId,
    ),
  ]
  return {
    label: `Add ${counted(patches.length, 'person')} from the log`.replace('persons', 'people'),
    patches,
  }
}

function additions<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  fields: readonly ReplyField[],
  world: World,
  people: readonly object[],
  newId: () => string,
): Patch[] {
  if (people.length === 0) return []
  const place = firstPlace(fields, world)
  return people.map((person, at) => {
    const entry = acceptEntry(kind, world, { ...kind.defaults?.(world), ...place, ...person, id: newId() })
    return added(kind.list, entry, world[kind.list].length + at)
  })
}

/** The group or team that somebody is in of whom it is not known. @throws Refusal when there is none */
function firstPlace(fields: readonly ReplyField[], world: World): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ element, label, names, optional }) => {
      if (names === undefined || optional === true) return []
      const [first] = titlesOf(world, names)
      if (first !== undefined) return [[element, first]]
      const message = `is missing: the directory has no ${label.toLowerCase()}; add one first`
      throw new Refusal([{ field: element, message }])
    }),
  )
}
