import { interfaceOf } from '../loginshare/interfaces.ts'
import { applyStaff } from './apply-staff.ts'
import { applyUser } from './apply-user.ts'
import { Course, type Written } from './course.ts'
import { loginErrors } from './errors.ts'
import type { Helpdesk, Login, Verdict } from './helpdesk.ts'
import type { PersonRead, Reading } from './read.ts'
import { listed, quote } from './quote.ts'

/**
 * What a helpdesk makes of a reply: the whole of "What the helpdesk does with a reply" in `loginshare-protocol.md`.
 * Nothing is changed; what the login would change in the helpdesk is told.
 */
export function apply(reading: Reading, login: Login, helpdesk: Helpdesk): Verdict {
  return judge(reading, login, helpdesk).verdict
}

/** The same, and the account as it is then, where one was written: a refused login may have, too. */
export function judge(
  reading: Reading,
  login: Login,
  helpdesk: Helpdesk,
): { verdict: Verdict; written: Written | undefined } {
  const course = new Course(reading)
  const verdict = decide(reading, login, helpdesk, course)
  const named = interfaceOf(login.interface)
  if (login.kind === 'staff' && named === 'admin' && !verdict.ok && !verdict.exception) {
    course.assume(
      'the helpdesk’s own staff passwords',
      'None fits. After a refusal the Admin CP tries these, too, whatever the reply said.',
    )
  }
  return { verdict, written: course.written }
}

function decide(reading: Reading, login: Login, helpdesk: Helpdesk, course: Course): Verdict {
  const { kind } = login
  if (reading.found === 'nothing') return course.failed(loginErrors.nothing, kind)
  if (reading.found === 'no result') {
    course.missing.push(...reading.missing)
    return course.failed(loginErrors['no-result'], kind)
  }
  const { result, message } = reading
  if (result === 0) return refuse(message, kind, helpdesk.lockOutPhrase, course)
  if (result !== 1) {
    course.reasons.push('That is neither 0 nor 1, so: 5.')
    return course.failed(loginErrors.incomplete, kind)
  }
  const person: PersonRead = reading[kind]
  if (person.missing.length > 0) {
    course.missing.push(...person.missing)
    const names = listed(person.missing.map((name) => `\`${name}\``))
    const are = person.missing.length === 1 ? 'is' : 'are'
    const where = person.missing.includes(kind) ? '' : ` in \`${kind}\``
    course.reasons.push(`${names} ${are} missing${where}, so: 5.`)
    return course.failed(loginErrors.incomplete, kind)
  }
  return kind === 'user'
    ? applyUser(reading.user, helpdesk, course)
    : applyStaff(reading.staff, login, helpdesk, course)
}

function refuse(message: string, kind: Login['kind'], phrase: string, course: Course): Verdict {
  course.reasons.push(
    message === ''
      ? 'There is no `message`, so the login form shows no reason.'
      : `The login form shows \`message\`: ${quote(message)}.`,
  )
  if (kind === 'user') {
    course.assume(
      'the lock-out after failed logins',
      phrase === ''
        ? 'It is off. Where it is on, this counts only if `message` is the helpdesk’s own phrase for a wrong password, letter for letter.'
        : `It is on, and the phrase is ${quote(phrase)}, so this ${message === phrase ? 'counts' : 'does not count'}.`,
    )
  }
  return course.refused(message)
}
