import { apply, emptyHelpdesk, type Helpdesk, type Reading } from '../loginshare/verdict.ts'
import { quote } from '../verdict/quote.ts'
import type { Given } from './check.ts'
import { valueOf, type Sending } from './sending.ts'

/** What came back, as far as a check looks at it. */
export interface Arrived {
  /** What libcurl would hand over. */
  bytes: Uint8Array
  /** Why that is not whole; null when it is. */
  break: string | null
  /** 0 when no head of a reply came. */
  status: number
  headers: readonly (readonly [name: string, value: string])[]
  /** In milliseconds. */
  timing: { total: number }
}

/** An answer of a script, understood. Its texts hold no password that was sent, but for `person`. */
export interface Heard {
  /** Of what was sent. */
  how: string
  /** `yes` for a `result` of 1, `no` for 0, `unclear` for whatever else. */
  says: 'yes' | 'no' | 'unclear'
  /** The `message` of a no. */
  message: string
  /** Why it is unclear, in sentences; empty when it is clear. */
  problem: string
  /** What a helpdesk makes of a yes: whether it logs the person in, what it shows otherwise, and why. */
  loggedIn: boolean
  error: string
  why: string
  /** The name that a yes gives. */
  name: string
  /** All that it says of the person; to be compared, and never told. */
  person: string
  /** What is unusual though a helpdesk does not look at it, in sentences; empty for nothing. */
  unusual: string
  /** In milliseconds. */
  duration: number
}

/**
 * Understands an answer as a helpdesk does.
 *
 * @param reading what `read` found in its bytes
 * @param hide takes the passwords that were sent out of a text
 */
export function hear(
  sending: Sending,
  arrived: Arrived,
  reading: Reading,
  given: Given,
  hide: (text: string) => string,
): Heard {
  const { kind } = given
  const username = valueOf(sending, 'username') ?? ''
  const named = valueOf(sending, 'interface')
  const verdict = apply(reading, { kind, username, interface: named }, helpdeskFor(reading, given))
  const says = meaningOf(reading)
  const person = reading.found === 'result' ? reading[kind] : undefined
  const texts = person?.texts ?? {}
  const { firstname = '', lastname = '', fullname = `${firstname} ${lastname}` } = texts
  return {
    how: sending.how,
    says,
    message: reading.found === 'result' ? hide(reading.message) : '',
    problem: says === 'unclear' ? problemOf(arrived, reading, hide) : '',
    loggedIn: verdict.ok,
    error: verdict.exception ? 'an exception page' : `“${hide(verdict.error ?? '')}”`,
    why: told(verdict.reasons.slice(1), texts, hide),
    name: hide(fullname.trim()),
    person: JSON.stringify(person ?? null),
    unusual: unusual(arrived),
    duration: arrived.timing.total,
  }
}

function meaningOf(reading: Reading): Heard['says'] {
  if (reading.found !== 'result') return 'unclear'
  if (reading.result === 1) return 'yes'
  return reading.result === 0 ? 'no' : 'unclear'
}

/** One that knows the given groups, or else whichever the reply names: it is the script that is checked. */
function helpdeskFor(reading: Reading, { groups }: Given): Helpdesk {
  const named =
    reading.found === 'result' ? [reading.user.texts.usergroup ?? '', reading.staff.texts.team ?? ''] : []
  const known = groups.length > 0 ? [...groups] : named.filter((title) => title !== '')
  return { ...emptyHelpdesk, userGroups: known, teams: known, administratorTeams: known }
}

/** Reasons quote long texts cut, so that a password in one might stand there in part. */
function told(
  reasons: readonly string[],
  texts: Readonly<Record<string, string>>,
  hide: (text: string) => string,
): string {
  const holdsSecret = Object.values(texts).some((text) => hide(text) !== text)
  return holdsSecret ? 'The reply holds a password, so it is not quoted.' : hide(reasons.join(' '))
}

function problemOf(arrived: Arrived, reading: Reading, hide: (text: string) => string): string {
  const { bytes, break: why } = arrived
  const parts = reading.reasons.map(hide)
  if (reading.found === 'result') parts.push('That is neither 0 nor 1.')
  if (why !== null) parts.push(why)
  if (bytes.length > 1) parts.push(`It begins with \`${beginning(bytes, hide)}\`.`)
  return parts.join(' ')
}

const utf8 = new TextDecoder()

/** How many bytes of a reply are looked through for its beginning, and how many characters of that are told. */
const lookedAt = 4096
const shownAtMost = 240

/** On one line; what is hidden is hidden before anything else is done to it. */
function beginning(bytes: Uint8Array, hide: (text: string) => string): string {
  const text = hide(utf8.decode(bytes.subarray(0, lookedAt)))
  const line = text.replace(/\s+/g, ' ').replaceAll('`', '´').trim()
  return line.length > shownAtMost ? `${line.slice(0, shownAtMost)}…` : line
}

function unusual({ status, headers }: Arrived): string {
  if (status === 0) return ''
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  const parts: string[] = []
  if (status !== 200) parts.push(`The status is ${String(status)}.`)
  if (type === '') parts.push('There is no Content-Type.')
  else if (!/\bxml\b/i.test(type)) parts.push(`The Content-Type is ${quote(type)}.`)
  return parts.length === 0 ? '' : `${parts.join(' ')} A helpdesk does not look at that.`
}
