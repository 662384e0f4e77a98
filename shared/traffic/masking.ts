import type { Post, PostedField } from '../loginshare/attempt.ts'
import { decodeFormText, decodeText, formPairs, toUtf8, type ByteString } from '../loginshare/post.ts'

/** Stands where a posted password stood. Always the same length, so that it tells nothing of it. */
export const mask = '[masked]'

/** Names of fields, parameters and headers whose value may be a secret. */
const secretName = /pass|pwd|\bpw\b|secret|token|credential|auth|cookie|session/i

/** A value that seems to hold a whole form or a whole object with a password in it. */
const holdsSecret = /(pass\w*|pwd)\W{0,4}[=:]/i

/** Shorter passwords are not looked for outside their own field: they would blot out half of the log. */
const shortestSearched = 4

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
  const secrets = post.fields.filter(({ name }) => secretName.test(name)).map(({ value }) => value)
  const searched = secrets.filter((secret) => secret.length >= shortestSearched).map(searchFor)
  const hide = (text: string) => searched.reduce((hidden, search) => search(hidden), text)
  const masked = post.fields.map((field) => isSecret(field, hide))
  const { body, bodyAs } = maskBody(bytes, post, masked)
  return {
    url: hide(maskQuery(url)),
    headers: maskHeaders(headers, hide),
    fields: post.fields.map(({ name, value }, index) => [name, masked[index] === true ? mask : value]),
    body,
    bodyAs,
    hide,
  }
}

/** The username is what the log is searched by, so it stays even where somebody uses it as the password. */
function isSecret({ name, value }: PostedField, hide: (text: string) => string): boolean {
  if (secretName.test(name) || holdsSecret.test(value)) return true
  return name !== 'username' && hide(value) !== value
}

/**
 * Makes a search that masks a secret in a text. However it is written, apart from base64, its letters and digits stay
 * as they are; so where its longest word is not, the many forms need not be made. They hardly ever are.
 */
function searchFor(secret: string): (text: string) => string {
  const word = (secret.match(/[a-z0-9]+/gi) ?? []).reduce((a, b) => (b.length > a.length ? b : a), '')
  const base64 = btoa(toUtf8(secret)).replace(/=+$/, '')
  return (text) => {
    if (!text.includes(word) && !text.includes(base64)) return text
    return [base64, ...writtenForms(secret)].reduce((hidden, form) => hidden.replaceAll(form, mask), text)
  }
}

function maskBody(
  bytes: ByteString,
  post: Post,
  masked: readonly boolean[],
): { body: string; bodyAs: BodyAs } {
  if (post.readAs === 'unreadable') return { body: '', bodyAs: 'not kept' }
  if (post.readAs === 'other') {
    const pairs = post.fields.map(({ name, value }, index): [string, string] => [
      name,
      masked[index] === true ? mask : value,
    ])
    return { body: new URLSearchParams(pairs).toString(), bodyAs: 'rebuilt' }
  }
  const pairs = formPairs(bytes)
  let body = ''
  let from = 0
  pairs.forEach(({ value, start }, index) => {
    if (masked[index] !== true) return
    body += bytes.slice(from, start) + mask
    from = start + value.length
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
    const secret = secretName.test(name) || holdsSecret.test(value) || /^(basic|bearer) /i.test(value)
    pairs.push([name, secret ? mask : hide(value)])
  }
  return pairs
}

/** `/loginshare?password=x` with the value masked. */
function maskQuery(url: string): string {
  const query = url.indexOf('?')
  if (query < 0) return url
  const text = url.slice(query + 1)
  const faults = new Set<string>()
  const parts = formPairs(text).map(({ name, value }) => {
    const plainName = decodeFormText(name, faults)
    const secret = secretName.test(plainName) || holdsSecret.test(decodeFormText(value, faults))
    return secret
      ? `${secretName.test(plainName) ? 'password' : name}=${mask}`
      : value === ''
        ? name
        : `${name}=${value}`
  })
  return `${url.slice(0, query)}?${parts.join('&')}`
}

/** The texts by which a secret may be written: plain, in UTF-8 bytes, percent-encoded, in JSON, in XML. */
function writtenForms(secret: string): Set<string> {
  const percent = new URLSearchParams([['', secret]]).toString().slice(1)
  const lower = percent.replace(/%../g, (code) => code.toLowerCase())
  return new Set([
    secret,
    toUtf8(secret),
    percent,
    percent.replaceAll('+', '%20'),
    lower,
    lower.replaceAll('+', '%20'),
    JSON.stringify(secret).slice(1, -1),
    escapeXml(secret),
  ])
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}
