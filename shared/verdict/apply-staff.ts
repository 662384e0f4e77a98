import { interfaceOf } from '../loginshare/interfaces.ts'
import { isEmptyInPhp, type Course } from './course.ts'
import { loginErrors } from './errors.ts'
import type { Helpdesk, Login, StaffAccount, Verdict } from './helpdesk.ts'
import type { PersonRead } from './read.ts'
import { quote } from './quote.ts'
import { findTitle, findUsername } from './titles.ts'

/** What becomes of a staff member whose reply is complete. */
export function applyStaff({ texts }: PersonRead, login: Login, helpdesk: Helpdesk, course: Course): Verdict {
  const { reasons } = course
  const find = (titles: readonly string[], title: string) =>
    findTitle(titles, title, helpdesk.comparesTitles, course)
  const found = findUsername(helpdesk.staff, login.username, helpdesk.comparesTitles, course)
  const index = found ?? helpdesk.staff.length
  const account = helpdesk.staff[index]
  const named = texts.team ?? ''
  const team = account?.team ?? find(helpdesk.teams, named) ?? find(helpdesk.administratorTeams, named)
  reasons.push(
    account === undefined
      ? `No staff member of the helpdesk has the username ${quote(login.username)}.`
      : `The helpdesk knows ${quote(account.username)}, who stays in the team ${quote(account.team)}, whatever the reply says.`,
  )
  if (team === undefined) {
    reasons.push(`The helpdesk has no team ${quote(named)}, which a new account needs, so: Invalid Group.`)
    return course.failed(loginErrors['no-team'], 'staff')
  }
  if (interfaceOf(login.interface) === 'admin' && find(helpdesk.administratorTeams, team) === undefined) {
    reasons.push(`The team ${quote(team)} is no administrators’ team, and the login is one to the Admin CP.`)
    return course.failed(loginErrors['not-admin'], 'staff')
  }
  const empty = (['firstname', 'email'] as const).find((element) => isEmptyInPhp(texts[element] ?? ''))
  if (empty !== undefined) {
    reasons.push(`\`${empty}\` is empty, which ends in an exception.`)
    return course.exception()
  }
  if (account === undefined) {
    reasons.push(`A new account is created in the team ${quote(team)}; it takes a licence seat.`)
    course.assume('the licence', 'It has a seat left.')
  }
  const after = written(account, login, team, texts)
  course.write('staff', index, account ?? null, after)
  return course.accepted({ staffAccount: { ...after, new: account === undefined, index } })
}

/** The account as it is then: what is said of the person comes from the reply, but for what the account keeps. */
function written(
  account: StaffAccount | undefined,
  { username }: Login,
  team: string,
  texts: PersonRead['texts'],
): StaffAccount {
  const kept = (element: 'designation' | 'mobilenumber' | 'signature') => {
    const own = account?.[element] ?? ''
    return isEmptyInPhp(own) ? (texts[element] ?? '') : own
  }
  return {
    username,
    firstname: texts.firstname ?? '',
    lastname: texts.lastname ?? '',
    designation: kept('designation'),
    email: texts.email ?? '',
    mobilenumber: kept('mobilenumber'),
    signature: kept('signature'),
    team,
  }
}
