import type { Kind } from '../loginshare/attempt.ts'
import { helpdeskTakesEmail } from '../loginshare/email.ts'
import { staffFields, userFields, type ReplyField } from '../loginshare/fields.ts'
import { phpInteger } from './php-integer.ts'
import { quote } from './quote.ts'
import { childOf, type ParseXml, type XmlElement } from './xml.ts'

/** What a reply says of a person: of a user or a staff member. */
export interface PersonRead {
  /** The elements that the helpdesk insists on and that are not there: just `user` or `staff` when that is not. */
  missing: readonly string[]
  /** The text of each element that is there, by its name. */
  texts: Readonly<Record<string, string>>
}

/** What a reply says of a user. */
export interface UserRead extends PersonRead {
  /** The addresses that the helpdesk takes, in lower case, in their order. */
  emails: readonly string[]
  /** The texts that it does not take for an address. */
  skipped: readonly string[]
  /** Whether there is an organization to look up. */
  hasOrganization: boolean
}

/**
 * What a helpdesk reads in the bytes of a reply, before anything that it knows itself counts: steps 1 to 5 of "What the
 * helpdesk does with a reply" in `loginshare-protocol.md`.
 */
export type Reading =
  | { found: 'nothing'; reasons: readonly string[] }
  /** No XML, and then `line` is where the parser gave up, from 1; or no `result` in it, which then is `missing`. */
  | { found: 'no result'; line: number | null; missing: readonly string[]; reasons: readonly string[] }
  | {
      found: 'result'
      /** As PHP casts it. */
      result: number
      /** What the login form shows when `result` is 0. */
      message: string
      user: UserRead
      staff: PersonRead
      reasons: readonly string[]
    }

/** Reads a reply. It depends on the bytes alone, so what it gives can be remembered. */
export function read(bytes: Uint8Array, parse: ParseXml): Reading {
  if (bytes.length === 0) return { found: 'nothing', reasons: ['The reply has no bytes.'] }
  if (bytes.length === 1 && bytes[0] === zero) {
    return { found: 'nothing', reasons: ['The reply is just `0`, which PHP takes for nothing.'] }
  }
  const trimmed = trim(bytes)
  if (trimmed.length === 0) return noResult('The reply holds nothing but blanks.')
  const parsed = parse(trimmed)
  if ('problem' in parsed) {
    const { message } = parsed.problem
    // The line that a person counts, who sees the blanks before the document, too.
    const line = parsed.problem.line + linesIn(bytes.subarray(0, trimmed.byteOffset - bytes.byteOffset))
    return noResult(`The reply is no well-formed XML: line ${String(line)}: ${message}.`, { line })
  }
  const { root } = parsed
  const result = childOf(root, 'result')
  if (result === undefined) {
    return noResult(`There is no \`result\` directly in ${quote(root.name)}.`, { missing: ['result'] })
  }
  const number = phpInteger(result.text)
  return {
    found: 'result',
    result: number,
    message: childOf(root, 'message')?.text ?? '',
    user: readUser(childOf(root, 'user')),
    staff: readPerson(childOf(root, 'staff'), 'staff', staffFields),
    reasons: [`\`result\` is ${quote(result.text)}; PHP reads ${String(number)}.`],
  }
}

const zero = '0'.charCodeAt(0)

function noResult(reason: string, why: { line?: number; missing?: readonly string[] } = {}): Reading {
  return { found: 'no result', line: null, missing: [], ...why, reasons: [reason] }
}

/** The bytes that PHP's `trim` takes away at both ends: space, tab, CR, LF, NUL and VT. */
const blanks = new Set([0x20, 0x09, 0x0d, 0x0a, 0x00, 0x0b])

function trim(bytes: Uint8Array): Uint8Array {
  const isText = (byte: number) => !blanks.has(byte)
  const start = bytes.findIndex(isText)
  return start < 0 ? bytes.subarray(0, 0) : bytes.subarray(start, bytes.findLastIndex(isText) + 1)
}

function linesIn(bytes: Uint8Array): number {
  return bytes.reduce((count, byte) => (byte === 0x0a ? count + 1 : count), 0)
}

function readPerson(person: XmlElement | undefined, kind: Kind, fields: readonly ReplyField[]): PersonRead {
  if (person === undefined) return { missing: [kind], texts: {} }
  const missing: string[] = []
  const texts: Record<string, string> = {}
  for (const { element, optional } of fields) {
    const child = childOf(person, element)
    if (child !== undefined) texts[element] = child.text
    else if (optional !== true) missing.push(element)
  }
  return { missing, texts }
}

function readUser(user: XmlElement | undefined): UserRead {
  const all = (childOf(user, 'emails')?.children ?? []).filter(({ name }) => name === 'email')
  const [emails, skipped]: [string[], string[]] = [[], []]
  for (const { text } of all) {
    if (helpdeskTakesEmail(text)) emails.push(text.toLowerCase())
    else skipped.push(text)
  }
  const organization = childOf(user, 'organization')
  return {
    ...readPerson(user, 'user', userFields),
    emails,
    skipped,
    hasOrganization: organization !== undefined && !organization.empty && organization.text !== '',
  }
}
