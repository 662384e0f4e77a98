import { maxBodyBytes, type Oddity, type Post, type PostedField, type Span } from './attempt.ts'

/** Bytes as a text of as many characters, U+0000 to U+00FF each: cheap to search and to cut. */
export type ByteString = string

/** A body as it came. */
export interface RawBody {
  contentType: string | undefined
  contentEncoding: string | undefined
  /** The first `maxBodyBytes` bytes. */
  bytes: ByteString
  /** There were more. */
  tooLarge: boolean
}

const formType = 'application/x-www-form-urlencoded'

/** More fields than that are not gone through: a helpdesk posts 3 or 4, and looking for passwords in them takes time. */
const maxFields = 64

const plainForm = { name: formType, charset: 'utf-8' }

/** Names that a form field may plausibly have; anything else is no form, whatever its `Content-Type` says. */
const plausibleName = /^[\w.[\] -]{0,64}$/

/**
 * Reads a body into fields. Whatever a helpdesk would not send is read too where that is possible, and named in
 * `oddities`; nothing is thrown.
 */
export function readPost(body: RawBody): Post | Promise<Post> {
  const post = readAny(body)
  return post instanceof Promise ? post.then(bounded) : bounded(post)
}

function bounded(post: Post): Post {
  if (post.fields.length <= maxFields) return post
  const message = `The body has more than ${String(maxFields)} fields. A helpdesk posts 3 or 4.`
  return { fields: [], oddities: [...post.oddities, { status: 400, message }], readAs: 'unreadable' }
}

function readAny(body: RawBody): Post | Promise<Post> {
  const type = body.contentType === formType ? plainForm : mediaType(body.contentType)
  const oddities: Oddity[] = []
  if (body.tooLarge) {
    oddities.push({
      status: 413,
      message: `The body is larger than ${String(maxBodyBytes / 1024)} KiB. A helpdesk posts less than 1 KiB.`,
    })
  }
  if (body.contentEncoding !== undefined && body.contentEncoding.toLowerCase() !== 'identity') {
    oddities.push(unsupported('The body has a Content-Encoding. A helpdesk sends it as it is.'))
    return { fields: [], oddities, readAs: 'unreadable' }
  }
  if (type.name !== formType) {
    oddities.push(unsupported(`The Content-Type ${naming(type.name)}. A helpdesk sends ${formType}.`))
    if (type.name === 'multipart/form-data') return readMultipart(body, oddities)
    if (type.name === 'application/json') return readJson(decodeText(body.bytes, 'utf-8'), oddities)
    if (type.name !== '' && type.name !== 'text/plain') return { fields: [], oddities, readAs: 'unreadable' }
  }
  return readForm(body.bytes, type.charset, oddities)
}

function unsupported(message: string): Oddity {
  return { status: 415, message }
}

function naming(name: string): string {
  if (name === '') return 'is missing'
  return /^[\w.+/-]{1,60}$/.test(name) ? `is ${name}` : 'is none that can be read'
}

function mediaType(header = ''): { name: string; charset: string } {
  const [name = ''] = header.split(';', 1)
  const charset = /;\s*charset="?([^\s;"]+)/i.exec(header)?.[1] ?? 'utf-8'
  return { name: name.trim().toLowerCase(), charset: charset.toLowerCase() }
}

/** A form as PHP reads it: pairs between `&`, `+` for a space, `%XX` for the bytes of `charset`. */
function readForm(bytes: ByteString, charset: string, oddities: Oddity[]): Post {
  const plain = charset === 'utf-8' || charset === 'utf8'
  let text = bytes
  if (!plain) {
    oddities.push({ status: 415, message: 'The body is declared to be in another character set than UTF-8.' })
    const decoded = decodeText(bytes, charset)
    if (decoded === undefined) return { fields: [], oddities, readAs: 'unreadable' }
    text = toUtf8(decoded)
  }
  const faults = new Set<string>()
  const fields = formPairs(text).map(({ name, value, span, unnamed }): PostedField => {
    const field = { name: decodeFormText(name, faults), value: decodeFormText(value, faults), span }
    return unnamed ? { ...field, unnamed } : field
  })
  for (const fault of faults) oddities.push({ status: 400, message: fault })
  if (fields.every(({ name }) => plausibleName.test(name))) {
    return { fields, oddities, readAs: plain ? 'form' : 'other' }
  }
  if (/^\s*[{[]/.test(text)) {
    oddities.push(unsupported(`The body is JSON. A helpdesk sends ${formType}.`))
    return readJson(decodeText(bytes, 'utf-8'), oddities)
  }
  oddities.push({ status: 400, message: `The body is no form. A helpdesk sends ${formType}.` })
  return { fields: [], oddities, readAs: 'unreadable' }
}

/** A part of a form, undecoded. */
interface FormPair {
  name: string
  value: string
  span: Span
  /** There is no `=`. */
  unnamed: boolean
}

/** The undecoded names and values of a form. */
export function formPairs(text: string): FormPair[] {
  const pairs: FormPair[] = []
  let from = 0
  for (const part of text.split('&')) {
    const to = from + part.length
    const equals = part.indexOf('=')
    const unnamed = equals < 0
    const nameEnd = unnamed ? to : from + equals
    const span = { name: from, nameEnd, value: unnamed ? to : nameEnd + 1, valueEnd: to }
    const name = unnamed ? part : part.slice(0, equals)
    if (part !== '') pairs.push({ name, value: unnamed ? '' : part.slice(equals + 1), span, unnamed })
    from = to + 1
  }
  return pairs
}

const notAscii = /[^\0-\x7f]/

/** Decodes one name or value of a form; what cannot be decoded becomes U+FFFD and is named in `faults`. */
export function decodeFormText(text: ByteString, faults: Set<string>): string {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text
  if (!notAscii.test(spaced)) {
    if (!spaced.includes('%')) return spaced
    try {
      return decodeURIComponent(spaced)
    } catch {
      // Decoded again below, where the fault is found and named.
    }
  }
  if (/%(?![0-9a-f]{2})/i.test(spaced))
    faults.add('A % in the body is not followed by two hexadecimal digits.')
  const bytes = spaced.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  const decoded = decodeText(bytes, 'utf-8')
  if (decoded !== undefined) return decoded
  faults.add('A value in the body is not UTF-8.')
  return decodeText(bytes, 'utf-8', false) ?? ''
}

/** The fields of a JSON object; objects within it are gone through as well. */
function readJson(text: string | undefined, oddities: Oddity[]): Post {
  try {
    const value: unknown = JSON.parse(text ?? '')
    if (typeof value === 'object' && value !== null) {
      return { fields: jsonFields(value), oddities, readAs: 'other' }
    }
  } catch {
    // Falls through: it is no JSON.
  }
  oddities.push({ status: 400, message: 'The body cannot be read as JSON.' })
  return { fields: [], oddities, readAs: 'unreadable' }
}

function jsonFields(value: object, within = ''): PostedField[] {
  const inside = within === '' ? {} : { within }
  const pair = value as { name?: unknown; value?: unknown }
  // A list of names and values, as some programs write a form.
  if (typeof pair.name === 'string' && ['string', 'number'].includes(typeof pair.value)) {
    return [{ name: pair.name, value: String(pair.value), ...inside }]
  }
  return Object.entries(value).flatMap(([name, item]: [string, unknown]): PostedField[] => {
    if (typeof item === 'object' && item !== null)
      return jsonFields(item, Array.isArray(value) ? within : name)
    if (!Array.isArray(value)) return [{ name, value: String(item), ...inside }]
    return [
      within === '' ? { name, value: String(item), unnamed: true } : { name: within, value: String(item) },
    ]
  })
}

/** The fields of a `multipart/form-data` body, files by their names alone; read by the platform's own parser. */
async function readMultipart(body: RawBody, oddities: Oddity[]): Promise<Post> {
  try {
    const response = new Response(toBytes(body.bytes), {
      headers: { 'content-type': body.contentType ?? '' },
    })
    const form = await response.formData()
    const fields = [...form].map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : value.name,
    }))
    return { fields, oddities, readAs: 'other' }
  } catch {
    oddities.push({ status: 400, message: 'The body cannot be read as multipart/form-data.' })
    return { fields: [], oddities, readAs: 'unreadable' }
  }
}

/** The bytes as text; undefined when they are no such text, or (with `strict` off) only when nobody knows `charset`. */
export function decodeText(bytes: ByteString, charset: string, strict = true): string | undefined {
  if (charset === 'utf-8' && !notAscii.test(bytes)) return bytes
  try {
    return new TextDecoder(charset, { fatal: strict, ignoreBOM: true }).decode(toBytes(bytes))
  } catch {
    return undefined
  }
}

function toBytes(bytes: ByteString): Uint8Array<ArrayBuffer> {
  const array = new Uint8Array(bytes.length)
  for (let at = 0; at < bytes.length; at += 1) array[at] = bytes.charCodeAt(at)
  return array
}

/** The bytes of a text in UTF-8. */
export function toUtf8(text: string): ByteString {
  if (!notAscii.test(text)) return text
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
}
