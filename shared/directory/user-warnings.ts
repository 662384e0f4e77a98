import { helpdeskTakesEmail } from '../loginshare/email.ts'
import { ownUserFields } from '../loginshare/fields.ts'
import type { World } from '../workspace/schema.ts'
import { blankWarning, loginFormWarnings } from './account.ts'
import { findUsersByEmail } from './find.ts'
import type { FieldProblem } from './refusal.ts'
import { tooLong } from './too-long.ts'
import type { User } from './users.ts'

const exception = 'the helpdesk would show an exception page instead of logging the person in'

const textFields = ownUserFields.filter(({ item }) => item === undefined)

/**
 * What a helpdesk would trip over in a user's login (`loginshare-protocol.md`, the login form and steps 5 to 9), and what
 * it would do. Each message goes on from the field's label; one address of several is named as `emails[1]`.
 *
 * @param user with any `id` that is not in the world if it is a new one
 */
export function userWarnings(user: User, world: World): FieldProblem[] {
  return [
    ...loginFormWarnings(user),
    ...blankWarning('fullname', user.fullname, exception),
    ...emailWarnings(user, world),
    ...textFields.flatMap(({ element, stores }) =>
      tooLong(element, (user as Record<string, unknown>)[element] as string, stores),
    ),
  ]
}

function emailWarnings({ id, emails }: User, world: World): FieldProblem[] {
  if (emails.length === 0) return [{ field: 'emails', message: `are missing; ${noEmails}` }]
  const last = emails.findLast(helpdeskTakesEmail)
  const warnings = emails.flatMap((email, index) => {
    const message = emailWarning(email, last, id, world)
    return message === undefined ? [] : [{ field: `emails[${String(index)}]`, message }]
  })
  if (last !== undefined) return warnings
  return [...warnings, { field: 'emails', message: `hold none that most helpdesks take; ${noEmails}` }]
}

const noEmails = 'the helpdesk would refuse the login with “Invalid data provided: No Emails”'

/** @param last the last of the person's addresses that a helpdesk takes: the last match wins */
function emailWarning(email: string, last: string | undefined, id: string, world: World): string | undefined {
  if (email === '') return 'is empty; the helpdesk would skip it'
  if (!helpdeskTakesEmail(email)) {
    return `“${email}” is no address that most versions of the helpdesk take; they would skip it`
  }
  // However many share it, looking at a few is enough.
  const others = findUsersByEmail(world, email)
    .slice(0, named + 2)
    .filter((other) => other.id !== id)
  if (others.length === 0) return undefined
  const unless = email === last ? '' : `, unless the helpdesk knows ${String(last)} already`
  return `${email} is shared with ${namesOf(others)}; a login of this person overwrites their account${unless}: the last match wins`
}

/** How many people are named in a message. */
const named = 3

function namesOf(users: readonly User[]): string {
  const names = users.slice(0, named).map(({ username }) => username)
  return names.join(', ') + (users.length > named ? ' and others' : '')
}
