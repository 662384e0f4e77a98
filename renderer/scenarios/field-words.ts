import { harms, type Harm } from '../../shared/scenarios/harm-xml.ts'
import { personElements } from '../../shared/scenarios/elements.ts'
import type { Part } from './draft.ts'

/** What the directory can suggest for a field. */
export type Suggested = 'people' | 'group' | 'organization' | 'team' | 'interface' | 'url'

/** What a form says about a field, and what its schema does not tell of it. */
export interface FieldWords {
  label: string
  help?: string
  /** What the choices are called; by themselves where they are left out. */
  called?: Readonly<Record<string, string>>
  /** How it is written, where it is no plain text or number. */
  as?: 'duration' | 'lines' | 'body'
  /** What it begins with, where the schema does not say. */
  initial?: unknown
  /** What can be chosen, where the schema takes any text. */
  of?: readonly string[]
  suggested?: Suggested
  /** It counts only with other fields as they are. */
  counts?: (part: Part) => boolean
}

const element: FieldWords = { label: 'Element', of: personElements, initial: 'fullname' }
const inHarmed = [...personElements, 'email', 'message', 'result']
const harmOf = ({ how }: Part): Harm | undefined => (harms as Record<string, Harm>)[String(how)]
const duration = (label: string, initial: number): FieldWords => ({ label, as: 'duration', initial })
const n = (label: string, initial: number): FieldWords => ({ label, initial })
const per: FieldWords = {
  label: 'Counted',
  called: { all: 'over all', username: 'per username', address: 'per IP address' },
}

/** By the kind and the field's name, or for all kinds by its name. */
const words: Readonly<Record<string, FieldWords>> = {
  not: { label: 'Not' },
  per,
  element,
  'kind.kind': { label: 'Login of', called: { user: 'a user', staff: 'staff' } },
  'username.how': { label: 'Username', called: { matches: 'matches (regular expression)' } },
  'username.text': { label: 'Text' },
  'person.username': { label: 'Username of the person', suggested: 'people' },
  'group.title': { label: 'Title of the group', suggested: 'group' },
  'organization.title': { label: 'Name of the organization', suggested: 'organization' },
  'team.title': { label: 'Title of the team', suggested: 'team' },
  'address.of': { label: 'Whose', called: { person: 'the person’s (posted)', helpdesk: 'the helpdesk’s' } },
  'address.range': { label: 'Address or range', help: 'Such as 203.0.113.7, 10.0.0.0/8 or 2001:db8::/32.' },
  'interface.name': { label: 'Name', suggested: 'interface', help: 'Empty for logins that name none.' },
  'password.state': { label: 'Password is' },
  'account.state': { label: 'Account is' },

  'first.n': n('How many', 2),
  'after.n': n('After how many', 3),
  'nth.n': n('Which one', 3),
  'every.n': n('Every how many', 3),
  'chance.percent': n('Percent', 20),
  'for.ms': duration('For how long', 30_000),
  'lock.n': n('Wrong passwords', 3),
  'lock.within': duration('Within', 300_000),
  'lock.ms': duration('Locked for', 60_000),
  'sequence.lists': { label: 'In turn' },
  'sequence.end': {
    label: 'After the last',
    called: { cycle: 'from the beginning', hold: 'the last one again', stop: 'no more' },
  },

  'wait.how': {
    label: 'How long',
    called: { fixed: 'fixed', uniform: 'uniform: more or less', 'log-normal': 'log-normal: mostly near' },
  },
  'wait.ms': duration('Time', 3000),
  'wait.spread': { ...duration('More or less', 1000), counts: ({ how }) => how !== 'fixed' },
  'reject.message': {
    label: 'Message',
    as: 'lines',
    help: 'The login form shows it. May hold placeholders such as {{username}}.',
  },
  'accept.despite': {
    label: 'Although',
    called: {
      'wrong password': 'the password is wrong',
      'disabled account': 'the account is disabled',
      'interface check': 'the interface is not allowed',
    },
  },
  'accept as.username': { label: 'Username of the person', suggested: 'people' },
  'change.text': {
    label: 'Text',
    as: 'lines',
    help: 'Of e-mail addresses one a line. May hold placeholders.',
  },
  'repeat.times': { label: 'Times' },
  'reorder.to': { label: 'Goes' },
  'result.text': { label: 'Text of “result”', initial: '2' },
  'body.text': { label: 'Body', as: 'body' },
  'body.contentType': { label: 'Content type' },
  status: { label: 'Status' },
  headers: { label: 'Headers' },
  'redirect.to': { label: 'URL', initial: 'https://sso.example.com/login' },
  'relay.to': { label: 'Name of a LoginShare URL', suggested: 'url', help: 'Named under Settings.' },
  'break xml.how': {
    label: 'How',
    called: {
      cut: 'cut off',
      ...Object.fromEntries(
        Object.entries(harms).map(([name, { words }]) => [name, words.replace(/,? in$/, '')]),
      ),
    },
  },
  'break xml.element': {
    ...{ label: 'In the element', of: inHarmed, initial: 'fullname' },
    counts: (part) => harmOf(part)?.inElement === true,
  },
  'break xml.amount': { label: 'After', initial: 50, counts: ({ how }) => how === 'cut' },
  'break xml.unit': {
    ...{ label: 'Unit', initial: 'percent', called: { percent: 'percent of it' } },
    counts: ({ how }) => how === 'cut',
  },
  'break http.how': {
    label: 'How',
    called: {
      'length too long': 'Content-Length too long',
      'length too short': 'Content-Length too short',
      garbage: 'no HTTP at all',
      'headers only': 'head without a body',
    },
  },
  'break http.by': {
    ...{ label: 'By how many bytes', initial: 100 },
    counts: ({ how }) => String(how).startsWith('length'),
  },
  'dribble.bytes': n('Bytes at a time', 100),
  'dribble.ms': duration('Every', 500),
  'cut.how': { label: 'How', called: { close: 'close', reset: 'reset' } },
  'cut.after': {
    label: 'After',
    called: { nothing: 'nothing was sent', bytes: 'so many bytes', percent: 'a percentage of the body' },
  },
  'cut.amount': { label: 'How much', counts: ({ after }) => after !== 'nothing' },
  'refuse.ms': duration('For how long', 30_000),
}

/** What is said about a field; a field that nothing is said about goes by its name. */
export function wordsOf(type: string, name: string): FieldWords {
  return words[`${type}.${name}`] ?? words[name] ?? { label: name.slice(0, 1).toUpperCase() + name.slice(1) }
}

/** Whether something is said about it. */
export function isDescribed(type: string, name: string): boolean {
  return `${type}.${name}` in words || name in words
}
