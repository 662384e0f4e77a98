import type { World } from '../workspace/schema.ts'
import { findUserByUsername, findUsersByEmail } from './find.ts'
import type { User } from './users.ts'

/** Who a login attempt turned out to be, and whether the password was theirs. */
export type Authentication =
  | { known: false }
  | { known: true; password: 'wrong'; user: User }
  | {
      known: true
      password: 'right'
      user: User
      /** The posted username was an e-mail address that these users share; the first whose password fits was taken. */
      sharedWith: readonly User[]
    }

/**
 * Finds the user a login is for. Ignoring case, the username is looked up among usernames, then among e-mail
 * addresses in file order; of all who match, the first whose password fits is taken.
 */
export function authenticateUser(world: World, username: string, password: string): Authentication {
  const byUsername = findUserByUsername(world, username)
  if (byUsername?.password === password) {
    return { known: true, password: 'right', user: byUsername, sharedWith: [] }
  }
  const byEmail = findUsersByEmail(world, username)
  const user = byEmail.find((candidate) => candidate.password === password)
  if (user !== undefined) {
    return { known: true, password: 'right', user, sharedWith: byEmail.filter((other) => other !== user) }
  }
  const candidate = byUsername ?? byEmail[0]
  return candidate === undefined ? { known: false } : { known: true, password: 'wrong', user: candidate }
}
