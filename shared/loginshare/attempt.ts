/** Of a login: what the helpdesk wants to log in, and so which of the two paths it posts to. */
export type Kind = 'user' | 'staff'

/** The fields that a helpdesk always posts. */
const requiredFields = ['username', 'password', 'ipaddress'] as const

/** The most bytes of a body that are read. A real POST has less than 1 KiB. */
export const maxBodyBytes = 64 * 1024

/** A way in which a POST differs from what a helpdesk sends, and the HTTP status that fits it. */
export interface Oddity {
  status: 400 | 413 | 415
  /** What was wrong and what would be right, in a sentence. Never holds a posted value. */
  message: string
}

/** Places in a form's text. */
export interface Span {
  name: number
  nameEnd: number
  value: number
  valueEnd: number
}

/** One name and value of a body, decoded. */
export interface PostedField {
  name: string
  value: string
  /** In a form: where name and value stood before they were decoded. */
  span?: Span
  /** It has no name of its own: a part of a form without `=`, an item of a list. */
  unnamed?: true
  /** In JSON, the name of what it stands in, as far as that has any. */
  within?: string
}

/** What a body was read as. */
export interface Post {
  fields: readonly PostedField[]
  oddities: readonly Oddity[]
  /**
   * `form`: read as a helpdesk sends it; `other`: read, from another format or character set; `unreadable`: not
   * read, so nobody can say where in it a password stands.
   */
  readAs: 'form' | 'other' | 'unreadable'
}

/** One parsed helpdesk POST. */
export interface LoginAttempt {
  kind: Kind
  /** The first value of each field; empty when it is missing. */
  username: string
  password: string
  ipaddress: string
  /** Undefined when the field was not sent: the stock client sends none for a user. */
  interface: string | undefined
  /** Empty for a POST as a helpdesk sends it. */
  oddities: readonly Oddity[]
}

/** The login attempt that a POST makes, with missing and repeated fields among the oddities. */
export function readAttempt(kind: Kind, { fields, oddities: found }: Post): LoginAttempt {
  const valueOf = (name: string) => fields.find((field) => field.name === name)?.value
  const oddities = [...found]
  const missing = requiredFields.filter((name) => valueOf(name) === undefined)
  if (missing.length > 0 && found.length === 0) {
    oddities.push({
      status: 400,
      message: `Missing ${missing.length === 1 ? 'field' : 'fields'}: ${missing.join(', ')}. A helpdesk always posts username, password and ipaddress.`,
    })
  }
  for (const name of [...requiredFields, 'interface']) {
    const first = fields.findIndex((field) => field.name === name)
    if (fields.findLastIndex((field) => field.name === name) === first) continue
    oddities.push({
      status: 400,
      message: `The field ${name} was sent more than once. A helpdesk sends it once.`,
    })
  }
  return {
    kind,
    username: valueOf('username') ?? '',
    password: valueOf('password') ?? '',
    ipaddress: valueOf('ipaddress') ?? '',
    interface: valueOf('interface'),
    oddities,
  }
}
