import { remembered } from '../directory/remembered.ts'
import { userFields, type ReplyField } from '../loginshare/fields.ts'
import { isEmptyInPhp, type Course } from './course.ts'
import { loginErrors } from './errors.ts'
import type { Account, Helpdesk, Verdict } from './helpdesk.ts'
import type { UserRead } from './read.ts'
import { listed, quote } from './quote.ts'
import { findLike, findTitle } from './titles.ts'

/** What becomes of a user whose reply is complete: steps 5 to 10. */
export function applyUser(user: UserRead, helpdesk: Helpdesk, course: Course): Verdict {
  const { reasons } = course
  noteEmails(user, course)
  if (user.emails.length === 0) {
    if (user.skipped.length === 0) course.missing.push('email')
    return course.failed(loginErrors['no-emails'], 'user')
  }
  noteLengths(user, course)
  const organization = findOrganization(user, helpdesk, course)
  const group = findGroup(user.texts.usergroup ?? '', helpdesk, course)
  const index = findAccount(user, helpdesk, course)
  const account = helpdesk.accounts[index]
  if (account !== undefined) return update(account, index, group, user, helpdesk, course)

  reasons.push(`No account has ${user.emails.length === 1 ? listed(user.emails) : 'one of these addresses'}.`)
  if (group === undefined) {
    reasons.push('A new account needs a group that is there, so: Invalid Group.')
    return course.failed(loginErrors['no-group'], 'user')
  }
  if (isBlank(user.texts.fullname ?? '')) {
    reasons.push('`fullname` holds nothing but blanks, which ends in an exception.')
    return course.exception()
  }
  const created: Account = {
    usergroup: group,
    fullname: user.texts.fullname ?? '',
    designation: user.texts.designation ?? '',
    phone: user.texts.phone ?? '',
    emails: [...user.emails],
    organization: organization ?? null,
  }
  reasons.push(`A new account is created for ${quote(created.fullname)} in the group ${quote(group)}.`)
  if (organization === undefined) {
    course.assume(
      'the helpdesk’s filters of e-mail domains',
      'None fits. One that does gives the new account an organization.',
    )
  }
  course.write('accounts', helpdesk.accounts.length, null, created)
  return letIn({ ...created, new: true, index: helpdesk.accounts.length }, helpdesk, course)
}

/** An account that is there: what the reply says is laid over it. */
function update(
  account: Account,
  index: number,
  group: string | undefined,
  user: UserRead,
  helpdesk: Helpdesk,
  course: Course,
): Verdict {
  const { reasons } = course
  const { usergroup, fullname, designation, phone, organization } = account
  const after: Account = { usergroup, fullname, designation, phone, emails: account.emails, organization }
  const added = [...new Set(user.emails)].filter((email) => !ownersOf(helpdesk.accounts).has(email))
  after.emails = [...after.emails, ...added]
  if (added.length > 0) reasons.push(`Added to the account: ${listed(added)}.`)
  if (group === undefined) {
    reasons.push('So the account keeps its group and its name; the person is logged in all the same.')
  } else if (isBlank(user.texts.fullname ?? '')) {
    reasons.push('`fullname` holds nothing but blanks, which ends in an exception.')
    course.write('accounts', index, account, after)
    return course.exception()
  } else {
    after.usergroup = group
    after.fullname = user.texts.fullname ?? ''
  }
  for (const element of ['designation', 'phone'] as const) {
    const text = user.texts[element] ?? ''
    if (!isEmptyInPhp(text)) after[element] = text
    else if (account[element] !== '') reasons.push(`\`${element}\` is empty, so the account keeps its own.`)
  }
  course.write('accounts', index, account, after)
  return letIn({ ...after, new: false, index }, helpdesk, course)
}

/** Step 10. */
function letIn(account: NonNullable<Verdict['account']>, helpdesk: Helpdesk, course: Course): Verdict {
  const only = helpdesk.restrictedTo
  course.assume(
    'a restriction to the registered user group',
    only === ''
      ? 'The template group has none. One that has turns away people of other groups at the very end, when the account has been written.'
      : `The template group lets in ${quote(only)} alone. What the turned away read is up to the version; here it is nothing.`,
  )
  if (only === '' || findTitle([only], account.usergroup, helpdesk.comparesTitles, course) !== undefined) {
    return course.accepted({ account })
  }
  course.reasons.push(
    `The template group is restricted to ${quote(only)}, and the account is in ${quote(account.usergroup)}, so the person is turned away; the account has been written by then.`,
  )
  return course.refused('')
}

/** Step 5. */
function noteEmails({ emails, skipped }: UserRead, course: Course): void {
  const { reasons } = course
  if (skipped.length > 0) reasons.push(`Not valid, so skipped: ${listed(skipped.map(quote))}.`)
  if (emails.length > 0) reasons.push(`Valid e-mail: ${listed(emails)}.`)
  else
    reasons.push(
      `There is no ${skipped.length === 0 ? '`email` in `emails`' : 'valid e-mail'}, so: No Emails.`,
    )
  if (skipped.some((text) => text.includes('@'))) {
    course.assume(
      'what the version takes for an e-mail address',
      'Plain ASCII addresses with a dotted domain.',
    )
  }
}

/** What the columns of the helpdesk's database have room for. */
function noteLengths(user: UserRead, course: Course): void {
  for (const { element, label, stores } of userFields as readonly ReplyField[]) {
    if (stores === undefined || Array.from(user.texts[element] ?? '').length <= stores) continue
    course.assume(
      `what the database does with a longer ${label.toLowerCase()}`,
      `It takes it. There is room for ${String(stores)} characters; most cut off the rest.`,
    )
  }
}

/** Step 6. @returns its name; undefined for none */
function findOrganization(user: UserRead, helpdesk: Helpdesk, course: Course): string | undefined {
  const { reasons, organizations } = course
  if (!user.hasOrganization) return undefined
  const name = user.texts.organization ?? ''
  const names = namesOf(helpdesk.organizations)
  const found = findLike(names, name, helpdesk.comparesTitles, course)
  if (found !== undefined) {
    reasons.push(
      `The organization ${quote(name)} is there already${found === name ? '' : ` as ${quote(found)}`}.`,
    )
    return found
  }
  if (isBlank(name)) {
    course.assume(
      'what the version does with an organization of blanks',
      'It creates one. Others show an exception page.',
    )
  }
  const type = user.texts.organizationtype?.toLowerCase() === 'shared' ? 'shared' : 'restricted'
  organizations.push({ name, type })
  reasons.push(`The organization ${quote(name)} is not there yet; it is created now, as ${type}.`)
  return name
}

/** @returns the title as the helpdesk has it */
function findGroup(title: string, helpdesk: Helpdesk, course: Course): string | undefined {
  const found = findTitle(helpdesk.userGroups, title, helpdesk.comparesTitles, course)
  if (found === undefined) course.reasons.push(`The helpdesk has no registered group ${quote(title)}.`)
  return found
}

/** Step 7: the last address that fits wins. @returns the account's place; -1 for none */
function findAccount(user: UserRead, { accounts }: Helpdesk, course: Course): number {
  const owners = ownersOf(accounts)
  const email = user.emails.findLast((one) => owners.has(one)) ?? ''
  const index = owners.get(email) ?? -1
  const account = accounts[index]
  if (account === undefined) return -1
  course.reasons.push(`${email} belongs to the account of ${quote(account.fullname)}.`)
  const elsewhere = user.emails.filter((one) => (owners.get(one) ?? index) !== index)
  if (elsewhere.length > 0) {
    const names = listed([...new Set(elsewhere)])
    course.reasons.push(`Of another account: ${names}. Of all addresses, the last that has an account wins.`)
  }
  return index
}

/** The place of the first account that has each address. */
const ownersOf = remembered(
  (accounts: readonly Account[]) => {
    const owners = new Map<string, number>()
    for (const [index, account] of accounts.entries()) noteEmailsOf(account, index, owners)
    return owners
  },
  (owners, changes, accounts) =>
    changes.every(({ before, after }) => {
      if (before.emails.some((email, at) => email !== after.emails[at])) return false
      if (after.emails.length > before.emails.length) noteEmailsOf(after, accounts.indexOf(after), owners)
      return true
    }),
  (owners, added, accounts) => {
    for (const [at, account] of added.entries()) {
      noteEmailsOf(account, accounts.length - added.length + at, owners)
    }
  },
)

function noteEmailsOf({ emails }: Account, index: number, owners: Map<string, number>): void {
  for (const email of emails) {
    const key = email.toLowerCase()
    if (!owners.has(key)) owners.set(key, index)
  }
}

const namesOf = remembered((organizations: readonly { name: string }[]) =>
  organizations.map(({ name }) => name),
)

/** Nothing but what PHP trims; other blanks, such as a no-break space, make a name. */
function isBlank(text: string): boolean {
  return /^[ \t\n\r\0\v]*$/.test(text)
}
