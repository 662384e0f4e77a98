import { authenticateStaff, authenticateUser, type Authentication } from '../directory/authenticate.ts'
import type { StaffMember } from '../directory/staff.ts'
import type { User } from '../directory/users.ts'
import type { LoginAttempt } from '../loginshare/attempt.ts'
import { defaultInterface, interfaceOf } from '../loginshare/interfaces.ts'
import type { World } from '../workspace/schema.ts'

/** What the directory knows of the account that a login is for. */
export const accountStates = ['known', 'unknown', 'disabled'] as const

/** Right: it is that of the account. Empty: none was posted. Wrong: any other, be it that there is no such account. */
export const passwordStates = ['right', 'wrong', 'empty'] as const

/** What selectors look at. */
export interface Facts {
  attempt: LoginAttempt
  /** Where the connection came from: the helpdesk's machine. */
  socketAddress: string
  /** Who the login is for, whatever the password. */
  person: User | StaffMember | undefined
  account: (typeof accountStates)[number]
  password: (typeof passwordStates)[number]
  /** In lower case; of a staff login that names none, the one that it counts as. */
  interface: string | undefined
}

/** The facts of a login, as the directory has them now. */
export function factsOf(attempt: LoginAttempt, world: World, socketAddress: string): Facts {
  const found = authenticate(attempt, world)
  const person = found.known ? found.person : undefined
  const named = interfaceOf(attempt.interface)
  return {
    attempt,
    socketAddress,
    person,
    account: person === undefined ? 'unknown' : person.enabled ? 'known' : 'disabled',
    password:
      attempt.password === '' ? 'empty' : found.known && found.password === 'right' ? 'right' : 'wrong',
    interface: attempt.kind === 'staff' ? (named ?? defaultInterface) : named,
  }
}

/** As it is decided: without the interface checks, users count as staff. */
function authenticate(
  { kind, username, password }: LoginAttempt,
  world: World,
): Authentication<User | StaffMember> {
  if (kind === 'user') return authenticateUser(world, username, password)
  const found = authenticateStaff(world, username, password)
  const usersToo = !found.known && !world.settings.interfaces.check
  return usersToo ? authenticateUser(world, username, password) : found
}
