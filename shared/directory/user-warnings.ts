import { helpdeskTakesEmail } from '../loginshare/email.ts'
import { ownUserFields } from '../loginshare/fields.ts'
import type { World } from '../workspace/schema.ts'
import { findUsersByEmail } from './find.ts'
import type { FieldProblem } from './refusal.ts'
import { tooLong } from './too-long.ts'
import type { User } from './users.ts'

const textFields = ownUserFields.filter(({ item }) => item === undefined)

/** What PHP trims: other blanks, such as a no-break space, make a name. */
const blank = /^[ \t\n\r]*$/

/** The beginning of a tag or a comment. */
const html = /<[a-z/!?]/i

/**
 * What a helpdesk would trip over in a user's login (`loginshare-protocol.md`, the login form and steps 5 to 9), and what
 * it would do. Each message goes on from the field's label; one address of several is named as `emails[1]`.
 *
 * @param user with any `id` that is not in the world if it is a new one
 */
export function userWarnings(user: User, world: World): FieldProblem[] {
  return [
    ...formWarnings(user),
    ...nameWarnings(user),
    ...emailWarnings(user, world),
    ...textFields.flatMap(({ element, stores }) =>
      tooLong(element, (user as Record<string, unknown>)[element] as string, stores),
    ),
  ]
}

/** What the login form itself turns away, so that no login arrives. */
function formWarnings({ username, password }: User): FieldProblem[] {
  const warnings: FieldProblem[] = []
  if (html.test(username)) {
    warnings.push({
      field: 'username',
      message: 'looks like HTML; the helpdesk’s login form refuses that, so nobody can log in with it',
    })
  }
  if (password === '') {
    warnings.push({
      field: 'password',
      message: 'is empty; the helpdesk’s login form refuses that, so this person cannot log in',
    })
  }
  return warnings
}

function nameWarnings({ fullname }: User): FieldProblem[] {
  if (!blank.test(fullname)) return []
  const found = fullname === '' ? 'is empty' : 'holds nothing but spaces'
  const message = `${found}; the helpdesk would show an exception page instead of logging the person in`
  return [{ field: 'fullname', message }]
}

function emailWarnings({ id, emails }: User, world: World): FieldProblem[] {
  if (emails.length === 0) return [{ field: 'emails', message: `are missing; ${noEmails}` }]
  const warnings = emails.flatMap((email, index) => {
    const message = emailWarning(email, id, world)
    return message === undefined ? [] : [{ field: `emails[${String(index)}]`, message }]
  })
  if (emails.some(helpdeskTakesEmail)) return warnings
  return [...warnings, { field: 'emails', message: `hold none that most helpdesks take; ${noEmails}` }]
}

const noEmails = 'the helpdesk would refuse the login with “Invalid data provided: No Emails”'

function emailWarning(email: string, id: string, world: World): string | undefined {
  if (email === '') return 'is empty; the helpdesk would skip it'
  if (!helpdeskTakesEmail(email)) {
    return `${email} is no address that most versions of the helpdesk take; they would skip it`
  }
  // However many share it, looking at a few is enough.
  const others = findUsersByEmail(world, email)
    .slice(0, named + 2)
    .filter((other) => other.id !== id)
  if (others.length === 0) return undefined
  return `${email} is shared with ${namesOf(others)}; the helpdesk would take them for one person and overwrite one account`
}

/** How many people are named in a message. */
const named = 3

function namesOf(users: readonly User[]): string {
  const names = users.slice(0, named).map(({ username }) => username)
  return names.join(', ') + (users.length > named ? ' and others' : '')
}
