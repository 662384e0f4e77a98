import { authenticateStaff, authenticateUser, type Authentication } from '../directory/authenticate.ts'
import { findOrganization, findStaffByUsername, findUserByUsername } from '../directory/find.ts'
import { fullNameOf, type StaffMember } from '../directory/staff.ts'
import { isForStaffAlone } from '../directory/staff-interfaces.ts'
import { userAsStaff } from '../directory/user-as-staff.ts'
import type { User } from '../directory/users.ts'
import type { Kind, LoginAttempt } from '../loginshare/attempt.ts'
import { defaultInterface, interfaceOf } from '../loginshare/interfaces.ts'
import { staffSuccess, userSuccess, writeReply, type ReplyElement } from '../loginshare/reply.ts'
import type { World } from '../workspace/schema.ts'
import { refuse, respond, type Decision } from './decision.ts'

/** What a decision is made from. `staffUrl` is where a staff login belongs. */
export interface NormalQuestion {
  attempt: LoginAttempt
  world: World
  staffUrl: string
}

/** What a script can forget to look at. */
export const checks = ['wrong password', 'disabled account', 'interface check'] as const
export type Check = (typeof checks)[number]

const all: readonly Check[] = []

/** Decides a login attempt as long as no scenario has anything to do with it. @param despite checks that do not count */
export function decideNormally(question: NormalQuestion, despite: readonly Check[] = all): Decision {
  const { attempt, world, staffUrl } = question
  const [oddity] = attempt.oddities
  if (oddity !== undefined) {
    const why = attempt.oddities.map(({ message }) => message)
    return refuse('odd POST', why, why.join(' '), oddity.status)
  }
  return attempt.kind === 'staff'
    ? decideStaff(attempt, world, despite)
    : decideUser(attempt, world, staffUrl, despite)
}

/** The decision to let the person in who has this username, whoever asks; undefined where nobody has it. */
export function decideToLetIn(kind: Kind, username: string, world: World): Decision | undefined {
  if (kind === 'staff') {
    const member = findStaffByUsername(world, username)
    return member && letStaffIn(member)
  }
  const user = findUserByUsername(world, username)
  return user && letUserIn(user, world)
}

function checksInterfaces({ settings }: World, despite: readonly Check[]): boolean {
  return settings.interfaces.check && !despite.includes('interface check')
}

function decideUser(
  attempt: LoginAttempt,
  world: World,
  staffUrl: string,
  despite: readonly Check[],
): Decision {
  const named = interfaceOf(attempt.interface)
  const forbidden = named !== undefined && isForStaffAlone(named, world)
  if (forbidden && checksInterfaces(world, despite)) {
    const message = `This is the LoginShare URL for users. Staff logins go to ${staffUrl}`
    return refuse('interface check', [`Only staff use the interface “${named}”. ${message}`], message)
  }
  const found = authenticateUser(world, attempt.username, attempt.password)
  const decision = decideFound(found, world, despite, userWords, (person) => letUserIn(person, world))
  return forbidden ? unchecked(decision, notAllowed(named)) : decision
}

function decideStaff(attempt: LoginAttempt, world: World, despite: readonly Check[]): Decision {
  const check = checksInterfaces(world, despite)
  const named = interfaceOf(attempt.interface) ?? defaultInterface
  const found = authenticateStaff(world, attempt.username, attempt.password)
  if (!found.known && !check) return decideUserAsStaff(attempt, world, despite)
  return decideFound(found, world, despite, staffWords, (person) => {
    if (person.interfaces.includes(named)) return letStaffIn(person)
    if (!check) return unchecked(letStaffIn(person), notAllowed(named))
    const allowed = person.interfaces.join(', ') || 'none'
    const why = `${staffWords.name(person)} may not log in to the interface “${named}”; allowed: ${allowed}.`
    return refuse('interface check', [why], `You may not log in to the interface “${named}”.`)
  })
}

/** What the vendor's page warns of: a script that does not look who logs in where takes a user for staff. */
function decideUserAsStaff(attempt: LoginAttempt, world: World, despite: readonly Check[]): Decision {
  const found = authenticateUser(world, attempt.username, attempt.password)
  return decideFound(found, world, despite, anybodyWords, (person) => letUserInAsStaff(person, world))
}

/** How the reasons call the people of a kind. */
interface Words<Person> {
  unknown: string
  name: (person: Person) => string
}

const userWords: Words<User> = {
  unknown: 'No user has this username or e-mail address.',
  name: ({ fullname, username }) => `${fullname} (${username})`,
}

const anybodyWords: Words<User> = {
  ...userWords,
  unknown: 'No staff member has this username, and no user has it or this e-mail address.',
}

const staffWords: Words<StaffMember> = {
  unknown: 'No staff member has this username.',
  name: (member) => `${fullNameOf(member)} (${member.username})`,
}

function decideFound<Person extends User | StaffMember>(
  found: Authentication<Person>,
  { settings: { messages } }: World,
  despite: readonly Check[],
  words: Words<Person>,
  letIn: (person: Person) => Decision,
): Decision {
  if (!found.known) return refuse('unknown user', [words.unknown], messages.unknownUser || messages.refused)
  const name = words.name(found.person)
  if (found.password === 'wrong' && !despite.includes('wrong password')) {
    const why = `The password is not that of ${name}.`
    return refuse('wrong password', [why], messages.wrongPassword || messages.refused)
  }
  if (!found.person.enabled && !despite.includes('disabled account')) {
    return refuse('disabled account', [`${name} is disabled.`], messages.disabled || messages.refused)
  }
  const decision = letIn(found.person)
  if (found.password === 'wrong' || found.sharedWith.length === 0) return decision
  const others = found.sharedWith.map(({ username }) => username).join(', ')
  return { ...decision, why: [...decision.why, `Warning: the e-mail address is shared with ${others}.`] }
}

/** A decision made without the interface checks. @param otherwise what they would have done, as a clause */
function unchecked(decision: Decision, otherwise: string): Decision {
  const warning = `Warning: the interface checks are off; otherwise ${otherwise}.`
  const cause = decision.outcome === 'let in' ? 'interface checks off' : decision.cause
  return { ...decision, cause, why: [...decision.why, warning] }
}

function notAllowed(named: string): string {
  return `“${named}” would not be allowed here`
}

/**
 * The decisions to let people in, by the kind of reply. Entries are never changed in place, so a decision holds for as long as
 * the entries that it was made from.
 */
const made: Record<Kind, WeakMap<User | StaffMember, { of: unknown; decision: Decision }>> = {
  user: new WeakMap(),
  staff: new WeakMap(),
}

/** The decision to let this person in; made once and remembered, since most logins are the same again. */
function letIn(
  kind: Kind,
  person: User | StaffMember,
  name: string,
  of: unknown,
  reply: () => ReplyElement,
): Decision {
  const before = made[kind].get(person)
  if (before !== undefined && before.of === of) return before.decision
  const decision: Decision = {
    outcome: 'let in',
    cause: 'right password',
    why: [`The password is that of ${name}.`],
    wire: [respond(writeReply(reply()))],
    reply,
  }
  made[kind].set(person, { of, decision })
  return decision
}

function letUserIn(user: User, world: World): Decision {
  const organization = findOrganization(world, user.organization)
  return letIn('user', user, userWords.name(user), organization, () => userSuccess(user, organization))
}

function letStaffIn(member: StaffMember): Decision {
  return letIn('staff', member, staffWords.name(member), undefined, () => staffSuccess(member))
}

function letUserInAsStaff(user: User, { teams }: World): Decision {
  const name = userWords.name(user)
  const decision = letIn('staff', user, name, teams, () => staffSuccess(userAsStaff(user, teams)))
  return unchecked(decision, `${name}, a user, would not be let in as staff`)
}
