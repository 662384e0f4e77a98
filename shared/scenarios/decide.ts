import { authenticateUser } from '../directory/authenticate.ts'
import { findOrganization } from '../directory/find.ts'
import type { Organization } from '../directory/organizations.ts'
import type { User } from '../directory/users.ts'
import { staffInterfaces, type LoginAttempt } from '../loginshare/attempt.ts'
import { toUtf8 } from '../loginshare/post.ts'
import { buildRefusal, buildUserSuccess, replyContentType } from '../loginshare/reply.ts'
import type { World } from '../workspace/schema.ts'
import type { WireAction } from './wire.ts'

/** What the mock means to do with a login. */
export const outcomes = ['let in', 'refuse', 'break'] as const
export type Outcome = (typeof outcomes)[number]

/** What decided it. */
export const causes = [
  'right password',
  'unknown user',
  'wrong password',
  'disabled account',
  'odd POST',
  'staff login on the user path',
  'wrong path',
  'wrong method',
  'request broken off',
] as const
export type Cause = (typeof causes)[number]

/** A decision: what goes onto the wire, and why. */
export interface Decision {
  outcome: Outcome
  cause: Cause
  /** The reasons in plain words, in the order in which they counted. */
  why: readonly string[]
  wire: readonly WireAction[]
}

/** What a decision is made from. `staffUrl` is where a staff login belongs. */
export interface Question {
  attempt: LoginAttempt
  world: World
  staffUrl: string
}

/** Decides a login attempt. Pure: no socket, no clock, nothing counted. */
export function decide({ attempt, world, staffUrl }: Question): Decision {
  const { messages } = world.settings
  const [oddity] = attempt.oddities
  if (oddity !== undefined) {
    const why = attempt.oddities.map(({ message }) => message)
    return refuse('odd POST', why, why.join(' '), oddity.status)
  }
  if (attempt.kind === 'staff') {
    return refuse('unknown user', ['The directory holds no staff.'], messages.unknownUser || messages.refused)
  }
  if (attempt.interface !== undefined && staffInterfaces.includes(attempt.interface.toLowerCase())) {
    const message = `This is the LoginShare URL for users. Staff logins go to ${staffUrl}`
    return refuse(
      'staff login on the user path',
      [`The interface is one that only staff use. ${message}`],
      message,
    )
  }
  return decideUser(attempt, world)
}

function decideUser(attempt: LoginAttempt, world: World): Decision {
  const { messages } = world.settings
  const found = authenticateUser(world, attempt.username, attempt.password)
  if (!found.known) {
    return refuse(
      'unknown user',
      ['No user has this username or e-mail address.'],
      messages.unknownUser || messages.refused,
    )
  }
  if (found.password === 'wrong') {
    return refuse(
      'wrong password',
      [`The password is not that of ${nameOf(found.user)}.`],
      messages.wrongPassword || messages.refused,
    )
  }
  if (!found.user.enabled) {
    return refuse(
      'disabled account',
      [`${nameOf(found.user)} is disabled.`],
      messages.disabled || messages.refused,
    )
  }
  const decision = letIn(found.user, world)
  if (found.sharedWith.length === 0) return decision
  const others = found.sharedWith.map((user) => user.username).join(', ')
  return { ...decision, why: [...decision.why, `Warning: the e-mail address is shared with ${others}.`] }
}

/** Entries are never changed in place, so a decision holds for as long as the two entries that it was made from. */
const made = new WeakMap<User, { organization: Organization | undefined; decision: Decision }>()

/** The decision to let this user in; made once and remembered, since most logins are the same again. */
function letIn(user: User, world: World): Decision {
  const organization = findOrganization(world, user.organization)
  const before = made.get(user)
  if (before !== undefined && before.organization === organization) return before.decision
  const decision: Decision = {
    outcome: 'let in',
    cause: 'right password',
    why: [`The password is that of ${nameOf(user)}.`],
    wire: [respond(buildUserSuccess(user, organization))],
  }
  made.set(user, { organization, decision })
  return decision
}

function nameOf(user: User): string {
  return `${user.fullname} (${user.username})`
}

/** A refusal that the helpdesk understands, whatever its status. */
export function refuse(
  cause: Cause,
  why: readonly string[],
  message: string,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Decision {
  return { outcome: 'refuse', cause, why, wire: [respond(buildRefusal(message), status, headers)] }
}

function respond(body: string, status = 200, more: Readonly<Record<string, string>> = {}): WireAction {
  const headers = {
    'Content-Type': replyContentType,
    'Content-Length': String(toUtf8(body).length),
    ...more,
  }
  return { action: 'respond', status, headers, body }
}
