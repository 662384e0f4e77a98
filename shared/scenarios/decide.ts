import { authenticateUser } from '../directory/authenticate.ts'
import { findOrganization } from '../directory/find.ts'
import type { Organization } from '../directory/organizations.ts'
import type { User } from '../directory/users.ts'
import { staffInterfaces, type LoginAttempt } from '../loginshare/attempt.ts'
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
      [`The interface is ${attempt.interface}, which only staff use. ${message}`],
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
  const name = `${found.user.fullname} (${found.user.username})`
  if (found.password === 'wrong') {
    return refuse(
      'wrong password',
      [`The password is not that of ${name}.`],
      messages.wrongPassword || messages.refused,
    )
  }
  if (!found.user.enabled) {
    return refuse('disabled account', [`${name} is disabled.`], messages.disabled || messages.refused)
  }
  const why = [`The password is that of ${name}.`]
  if (found.sharedWith.length > 0) {
    const others = found.sharedWith.map((user) => user.username).join(', ')
    why.push(`Warning: the e-mail address is shared with ${others}.`)
  }
  return {
    outcome: 'let in',
    cause: 'right password',
    why,
    wire: [respond(buildUserReply(found.user, world))],
  }
}

/** Entries are never changed in place, so a reply holds for as long as the two entries that it was built from. */
const builtReplies = new WeakMap<User, { organization: Organization | undefined; reply: string }>()

function buildUserReply(user: User, world: World): string {
  const organization = findOrganization(world, user.organization)
  let built = builtReplies.get(user)
  if (built === undefined || built.organization !== organization) {
    built = { organization, reply: buildUserSuccess(user, organization) }
    builtReplies.set(user, built)
  }
  return built.reply
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

function respond(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): WireAction {
  return { action: 'respond', status, headers: { 'Content-Type': replyContentType, ...headers }, body }
}
