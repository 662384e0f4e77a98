import type { Post, PostedField } from '../loginshare/attempt.ts'
import { decodeFormText, decodeText, formPairs, type ByteString } from '../loginshare/post.ts'
import { hiderOf } from './secret-search.ts'

/** Stands where a posted password stood. Always the same length, so that it tells nothing of it. */
export const mask = '[masked]'

/** Names of fields, parameters and headers whose value may be a secret. */
const secretName = /pass|pwd|\bpw\b|secret|token|credential|auth|cookie|session/i

/** A value that seems to hold a whole form or a whole object with a password in it. */
const holdsSecret = /(pass\w*|pwd)\W{0,4}[=:]/i

/** A request as it came. */
export interface SentRequest {
  /** Path and query. */
  url: string
  /** Names and values in turn, as they came. */
  headers: readonly string[]
  bytes: ByteString
  post: Post
}

/** A request as it may be recorded: no posted password in it, in any encoding. */
export interface MaskedRequest {
  url: string
  headers: [string, string][]
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
export function maskRequest({ url, headers, bytes, post }: SentRequest): MaskedRequest {
  const secrets = [...new Set(post.fields.filter(isNamedSecret).map(({ value }) => value))]
  const hide = hiderOf(secrets, mask)
  const fields = post.fields.map((field) => maskField(field, hide))
  return {
    url: maskUrl(url, hide),
    headers: maskHeaders(headers, hide),
    fields,
    ...maskBody(bytes, post, fields),
    hide,
  }
}

function isNamedSecret({ name, within = '' }: PostedField): boolean {
  return secretName.test(name) || secretName.test(within)
}

/** The username is what the log is searched by, so it stays even where somebody uses it as the password. */
function maskField(field: PostedField, hide: (text: string) => string): [string, string] {
  const { name, value } = field
  // What has no name of its own may be a piece of a password that was not encoded.
  if (field.unnamed === true) return value === '' ? [mask, ''] : [name, mask]
  if (isNamedSecret(field) || holdsSecret.test(value)) return [hide(name), mask]
  return [hide(name), name === 'username' || hide(value) === value ? value : mask]
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
  const put = (at: number, length: number) => {
    body += bytes.slice(from, at) + mask
    from = at + length
  }
  formPairs(bytes).forEach(({ name, value, start }, index) => {
    const [maskedName, maskedValue] = fields[index] ?? [mask, mask]
    if (maskedName !== post.fields[index]?.name) put(start - name.length - 1, name.length)
    if (maskedValue === mask) put(start, value.length)
  })
  body += bytes.slice(from)
  const text = decodeText(body, 'utf-8')
  return text === undefined ? { body, bodyAs: 'bytes' } : { body: text, bodyAs: 'text' }
}

function maskHeaders(headers: readonly string[], hide: (text: string) => string): [string, string][] {
  const pairs: [string, string][] = []
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = headers[at] ?? ''
    const value = headers[at + 1] ?? ''
    const secret =
      secretName.test(name) || holdsSecret.test(decoded(value)) || /^(basic|bearer) /i.test(value)
    pairs.push([name, secret ? mask : hide(maskUserInfo(value))])
  }
  return pairs
}

/** `http://user:password@host/` with what stands before the host masked. */
function maskUserInfo(text: string): string {
  return text.includes('@') ? text.replace(/\/\/[^/?#@]*@/g, `//${mask}@`) : text
}

/** `/loginshare?password=x` with the value masked. */
function maskUrl(url: string, hide: (text: string) => string): string {
  const end = url.search(/[?#]/)
  const path = maskUserInfo(end < 0 ? url : url.slice(0, end))
  const maskedPath = path
    .split('/')
    .map((part) => (holdsSecret.test(decoded(part)) ? mask : hide(part)))
    .join('/')
  return end < 0 ? maskedPath : maskedPath + url.charAt(end) + maskQuery(url.slice(end + 1), hide)
}

function maskQuery(query: string, hide: (text: string) => string): string {
  const pairs = formPairs(query).map(({ name, value }) => ({
    name,
    value,
    secret: secretName.test(decoded(name)) || holdsSecret.test(decoded(value)),
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

function decoded(text: string): string {
  return text.includes('%') ? decodeFormText(text, new Set()) : text
}
