import type { Post, PostedField } from '../loginshare/attempt.ts'
import { decodeFormText, decodeText, formPairs, type ByteString } from '../loginshare/post.ts'
import { textsInBase64 } from './base64-texts.ts'
import { secretSearch, type SecretSearch } from './secret-search.ts'

/** Stands where a posted password stood. Always the same length, so that it tells nothing of it. */
export const mask = '[masked]'

/** Names of fields, parameters and headers whose value may be a secret. */
const secretName = /pass|pwd|\bpw\b|secret|token|credential|auth|cookie|session/i

/** A value that seems to hold a whole form or a whole object with a password in it. Bounded, so that no text takes long. */
const holdsSecret = /(pass\w{0,20}|pwd)\W{0,4}[=:]/i

/** A value of `Authorization`, whatever the header is called. */
const authorization = /^(basic|bearer) /i

/** What a text has in which one of the three above may be, or a URL with a password. */
const suspect = new RegExp(`${secretName.source}|\\n(basic|bearer) |[@%]`, 'i')

/** The fields of a login, and which of them is a secret; the names themselves are none, whatever the password is. */
const loginFields = new Map([
  ['username', false],
  ['password', true],
  ['ipaddress', false],
  ['interface', false],
])

/** A request as it came. */
export interface SentRequest {
  /** Path and query. */
  url: string
  /** Names and values in turn, as they came. */
  headers: readonly string[]
  bytes: ByteString
  post: Post
  /** Secrets that are known from elsewhere. */
  also?: readonly string[]
}

/** A request as it may be recorded: no posted password in it, in any encoding. */
export interface MaskedRequest {
  url: string
  /** Names and values of the headers in turn, a line each. */
  head: string
  fields: [string, string][]
  body: string
  bodyAs: BodyAs
  /** Hides the request's passwords in what was made of them: a reply. */
  hide: (text: string) => string
}

/**
 * How a recorded body is to be read. `text`: as sent, UTF-8. `bytes`: as sent, a character for each byte, since it is no
 * UTF-8. `rebuilt`: what was read from another format, written as a form. `not kept`: nobody can say where in it a
 * password stands.
 */
export const bodyForms = ['text', 'bytes', 'rebuilt', 'not kept'] as const
export type BodyAs = (typeof bodyForms)[number]

/** Takes every posted password out of a request. */
export function maskRequest({ url, headers, bytes, post, also = [] }: SentRequest): MaskedRequest {
  const secrets = new Set([...post.fields.filter(isNamedSecret).map(({ value }) => value), ...also])
  // What was masked before, in a file that is imported.
  secrets.delete(mask)
  const search = secretSearch([...secrets], mask)
  const fields = post.fields.map((field) => maskField(field, search))
  return {
    url: url.includes('?') || suspect.test(url) || search.mayFind(url) ? maskUrl(url, search) : url,
    head: maskHead(headers, search),
    fields,
    ...maskBody(bytes, post, fields),
    hide: search.hide,
  }
}

/** Whether a field holds a secret, going by its name. */
export function isNamedSecret({ name, within = '' }: PostedField): boolean {
  return (within !== '' && secretName.test(within)) || (loginFields.get(name) ?? secretName.test(name))
}

/** The username is what the log is searched by, so it stays even where somebody uses it as the password. */
function maskField(field: PostedField, { hide }: SecretSearch): [string, string] {
  const { name, value } = field
  // What has no name of its own may be a piece of a password that was not encoded.
  if (field.unnamed === true) return value === '' ? [mask, ''] : [name, mask]
  const maskedName = loginFields.has(name) ? name : hide(name)
  if (isNamedSecret(field) || seemsToHoldSecret(value)) return [maskedName, mask]
  return [maskedName, name === 'username' || hide(value) === value ? value : mask]
}

function maskBody(
  bytes: ByteString,
  post: Post,
  fields: readonly [string, string][],
): { body: string; bodyAs: BodyAs } {
  if (post.readAs === 'unreadable') return { body: '', bodyAs: 'not kept' }
  if (post.readAs === 'other') return { body: new URLSearchParams([...fields]).toString(), bodyAs: 'rebuilt' }
  let body = ''
  let from = 0
  const put = (start: number, end: number) => {
    body += bytes.slice(from, start) + mask
    from = end
  }
  post.fields.forEach(({ name, value, span }, index) => {
    const [maskedName, maskedValue] = fields[index] ?? [mask, mask]
    if (span === undefined) return
    if (maskedName !== name) put(span.name, span.nameEnd)
    if (maskedValue !== value) put(span.value, span.valueEnd)
  })
  body += bytes.slice(from)
  const text = decodeText(body, 'utf-8')
  return text === undefined ? { body, bodyAs: 'bytes' } : { body: text, bodyAs: 'text' }
}

/** Most heads hold nothing to mask, which one look at the whole tells. */
function maskHead(headers: readonly string[], search: SecretSearch): string {
  const whole = headers.join('\n')
  if (!suspect.test(whole) && !search.mayFind(whole)) return whole
  return headers
    .map((text, index) => (index % 2 === 0 ? text : maskHeader(headers[index - 1] ?? '', text, search)))
    .join('\n')
}

function maskHeader(name: string, value: string, { hide }: Pick<SecretSearch, 'hide'>): string {
  const secret = secretName.test(name) || seemsToHoldSecret(value) || authorization.test(value)
  return secret ? mask : hide(maskUserInfo(value))
}

/** A header in which a server asks for a password and names none. */
const challenge = /^(www|proxy)-authenticate$/i

/** The headers of a reply of which nobody knows who made it. @param hide takes the request's passwords out */
export function maskReplyHeaders(
  headers: readonly (readonly [name: string, value: string])[],
  hide: (text: string) => string,
): [string, string][] {
  return headers.map(([name, value]) => [
    hide(name),
    challenge.test(name) ? hide(value) : maskHeader(name, value, { hide }),
  ])
}

/** `http://user:password@host/` with what stands before the host masked. */
function maskUserInfo(text: string): string {
  return text.includes('@') ? text.replace(/\/\/[^/?#@]*@/g, `//${mask}@`) : text
}

/** `/loginshare?password=x` with the value masked. */
function maskUrl(url: string, search: SecretSearch): string {
  const end = url.search(/[?#]/)
  const path = maskUserInfo(end < 0 ? url : url.slice(0, end))
  const maskedPath = path
    .split('/')
    .map((part) => (seemsToHoldSecret(part) ? mask : search.hide(part)))
    .join('/')
  return end < 0 ? maskedPath : maskedPath + url.charAt(end) + maskQuery(url.slice(end + 1), search)
}

function maskQuery(query: string, { hide }: SecretSearch): string {
  const pairs = formPairs(query).map(({ name, value }) => ({
    name,
    value,
    secret: secretName.test(decoded(name)) || seemsToHoldSecret(value),
  }))
  // Beside a password, what has no name of its own may be a piece of it that was not encoded.
  const some = pairs.some(({ secret }) => secret)
  return pairs
    .map(({ name, value, secret }) => {
      if (secret) return `${secretName.test(decoded(name)) ? 'password' : hide(name)}=${mask}`
      if (value === '') return some ? mask : hide(name)
      return `${hide(name)}=${hide(value)}`
    })
    .join('&')
}

/** Whether there is a password in a text as in a form or an object, percent-encoded or in base64. */
function seemsToHoldSecret(text: string): boolean {
  const plain = decoded(text)
  return [plain, ...textsInBase64(plain)].some((inner) => holdsSecret.test(decoded(inner)))
}

function decoded(text: string): string {
  return text.includes('%') ? decodeFormText(text, new Set()) : text
}
