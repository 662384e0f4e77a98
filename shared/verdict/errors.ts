import type { Kind } from '../loginshare/attempt.ts'
import type { Verdict } from './helpdesk.ts'

/** Something that a person who is not logged in can be shown. */
export interface LoginError {
  /** The kinds of logins that can end in it. */
  kinds: readonly Kind[]
  /** What the login form shows; null where that is the reply's own `message`, or no form at all but an exception page. */
  text: string | null
  exception?: true
  /** The line in the helpdesk's error log, for each kind that leaves one. */
  log?: Partial<Record<Kind, string>>
  /** Why, in a few words, as the end of “Refused by the helpdesk: …”. */
  words?: string
  /** What it means, in a sentence. */
  meaning: string
  /** What brings it about, a sentence each. */
  causes: readonly string[]
  /** The scenario preset that makes it, as a test of the presets proves. */
  preset: string
}

const both = ['user', 'staff'] as const

/** Everything that a person can be shown instead of being logged in, in the order in which a helpdesk decides. */
export const loginErrors = {
  nothing: {
    kinds: both,
    text: 'Invalid data provided: 1',
    log: {
      user: 'Empty data received for user loginshare plugin',
      staff: 'Empty data received for Staff loginshare plugin',
    },
    words: 'nothing arrived',
    meaning: 'The helpdesk got no bytes, or just a 0.',
    causes: [
      'The script printed nothing: the directory behind it is down, or it died of an error that is not displayed.',
      'The connection was refused, reset or timed out before a byte of the body had come.',
      'The reply was a 204 or 304, was not HTTP, or had a Transfer-Encoding that libcurl cannot undo.',
      'The URL redirects; the helpdesk does not follow.',
    ],
    preset: 'Directory down: empty reply',
  },
  'no-result': {
    kinds: both,
    text: 'Invalid data provided: 2',
    log: { user: invalidXml('User'), staff: invalidXml('Staff') },
    words: 'no well-formed XML with a result',
    meaning: 'The reply is no well-formed XML, or has no “result” directly in its root element.',
    causes: [
      'It was copied from the documentation, whose XML declaration lacks the space before “encoding”.',
      'A bare & in a name, such as that of an organization; it has to be sent as &amp;.',
      'A PHP warning, a login page or anything else was printed before or after the XML.',
      'Letters in Latin-1 with no encoding declared, a control character, or an HTML entity such as &nbsp;.',
      'The reply was cut off, or is compressed.',
      '“result” is in another element, or is written “Result”.',
    ],
    preset: "The documentation's misprint",
  },
  message: {
    kinds: both,
    text: null,
    meaning: 'The script refused the login: “result” is 0, and the form shows the reply’s own “message”.',
    causes: [
      'A wrong username or password, or whatever else the script refuses.',
      '“result” is a word such as “true” or “yes”, which PHP reads as 0.',
    ],
    preset: 'Wrong password message',
  },
  'no-message': {
    kinds: both,
    text: '',
    meaning: 'The script refused the login and gave no reason, so the form shows none.',
    causes: ['“message” is empty or missing in a reply whose “result” is 0.'],
    preset: 'Refused without a message',
  },
  incomplete: {
    kinds: both,
    text: 'Invalid data provided: 5',
    log: { user: invalidXml('User'), staff: invalidXml('Staff') },
    words: 'an element is missing, or the result is neither 0 nor 1',
    meaning:
      'The reply says yes, but lacks an element that the helpdesk insists on; or its “result” is another number.',
    causes: [
      'In “user”, one of “usergroup”, “fullname” and “emails” is missing.',
      'In “staff”, one of the seven elements is missing; those without a value must be there, too, empty.',
      'The reply to a staff login holds “user”, or the other way round.',
      '“result” is a number such as 2 or -1.',
    ],
    preset: 'Reply without a user group',
  },
  'no-emails': {
    kinds: ['user'],
    text: 'Invalid data provided: No Emails',
    log: { user: invalidXml('User', 'No Emails') },
    words: 'no valid e-mail',
    meaning: 'The reply says yes, but none of its e-mail addresses is valid.',
    causes: [
      '“emails” is empty, or its “email” is.',
      'There are blanks around the address, or it lacks the @ or a dotted domain.',
      'The addresses are in elements with another name than “email”.',
    ],
    preset: 'Success without an e-mail',
  },
  'no-group': {
    kinds: ['user'],
    text: 'Invalid data provided: Invalid Group',
    log: { user: invalidXml('User', 'Invalid Group') },
    words: 'no such registered group',
    meaning: 'The reply says yes, but a new account cannot be created in the user group that it names.',
    causes: [
      'The helpdesk has no user group with this title.',
      'The group is there, but its type is not “registered”, as that of the stock group Guest.',
    ],
    preset: 'Group the helpdesk does not know',
  },
  'no-team': {
    kinds: ['staff'],
    text: 'Invalid data provided: Invalid Group',
    log: { staff: invalidXml('Staff', 'Invalid Group') },
    words: 'no such team',
    meaning: 'The reply says yes, but a new staff member cannot be created in the team that it names.',
    causes: [
      'The helpdesk has no team with this title.',
      'The username is written in another way than before, so the helpdesk takes the person for a new one.',
    ],
    preset: 'Team the helpdesk does not know',
  },
  'not-admin': {
    kinds: ['staff'],
    text: 'Staff Group is not Admin',
    log: {
      staff: 'Invalid Group Attempt. Staff Group is not admin and staff is trying to login to Admin CP',
    },
    words: 'not an administrators’ team',
    meaning:
      'The reply says yes, but the login is one to the Admin CP, and the team is no administrators’ team.',
    causes: [
      'The script lets a staff member in without a look at “interface”.',
      'The account exists in another team; it keeps that, whatever the reply says.',
    ],
    preset: 'An administrator in a team without the right',
  },
  'blank-name': {
    kinds: ['user'],
    text: null,
    exception: true,
    meaning: 'The helpdesk cannot save an account without a name, and shows an exception page.',
    causes: ['“fullname” is empty, or holds nothing but blanks.'],
    preset: 'A full name of spaces',
  },
  'empty-name': {
    kinds: ['staff'],
    text: null,
    exception: true,
    meaning:
      'The helpdesk cannot save a staff member without a first name or an e-mail, and shows an exception page.',
    causes: ['“firstname” or “email” is empty.'],
    preset: 'A staff member without a first name',
  },
} as const satisfies Record<string, LoginError>

export type LoginErrorId = keyof typeof loginErrors

/** The same, in their order. */
export const allLoginErrors: readonly LoginError[] = Object.values(loginErrors)

/** The error of the helpdesk's own that a verdict is; none where the reply itself refused the login. */
export function ownErrorOf({ error, log }: Pick<Verdict, 'error' | 'log'>): LoginError | undefined {
  return allLoginErrors.find(
    (one) => one.text === error && Object.values(one.log ?? {}).some((line) => line === log[0]),
  )
}

/** What the error log says of a reply that the helpdesk cannot use. @param detail in brackets after it */
function invalidXml(plugin: 'User' | 'Staff', detail?: string): string {
  return `Invalid XML Received for ${plugin} LoginShare Plugin${detail === undefined ? '' : ` (${detail})`}`
}
