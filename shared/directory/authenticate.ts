import type { World } from '../workspace/schema.ts'
import { findStaffByUsername, findUserByUsername, findUsersByEmail } from './find.ts'
import type { StaffMember } from './staff.ts'
import type { User } from './users.ts'

/** Who a login attempt turned out to be, and whether the password was theirs. */
export type Authentication<Person> =
  | { known: false }
  | { known: true; password: 'wrong'; person: Person }
  | {
      known: true
      password: 'right'
      person: Person
      /** The posted username was an e-mail address that these share; the first whose password fits was taken. */
      sharedWith: readonly Person[]
    }

/**
 * Finds the user a login is for. Ignoring case, the username is looked up among usernames, then among e-mail
 * addresses in file order; of all who match, the first whose password fits is taken.
 */
export function authenticateUser(world: World, username: string, password: string): Authentication<User> {
  const byUsername = findUserByUsername(world, username)
  if (byUsername?.password === password) return right(byUsername)
  const byEmail = findUsersByEmail(world, username)
  const person = byEmail.find((candidate) => candidate.password === password)
  if (person !== undefined) return right(person, byEmail)
  return wrong(byUsername ?? byEmail[0])
}

/** Finds the staff member a login is for: by username alone, ignoring case, as the helpdesk itself finds staff. */
export function authenticateStaff(
  world: World,
  username: string,
  password: string,
): Authentication<StaffMember> {
  const found = findStaffByUsername(world, username)
  return found?.password === password ? right(found) : wrong(found)
}

function right<Person>(person: Person, candidates: readonly Person[] = []): Authentication<Person> {
  const sharedWith = candidates.filter((other) => other !== person)
  return { known: true, password: 'right', person, sharedWith }
}

function wrong<Person>(person: Person | undefined): Authentication<Person> {
  return person === undefined ? { known: false } : { known: true, password: 'wrong', person }
}
