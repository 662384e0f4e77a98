import { decodeText, toUtf8 } from '../loginshare/post.ts'
import { textsInBase64 } from './base64-texts.ts'

/** Shorter passwords are not looked for outside their own field: they would blot out half of the log. */
const shortestSearched = 4

/** Texts without any of these hold nothing encoded that the written forms do not know. */
const encoded = /[%\\&\x80-\xff]/

/** Looks for secrets in texts, in whatever encoding they stand there. */
export interface SecretSearch {
  /** False when the text surely holds none; cheap. */
  mayFind: (text: string) => boolean
  /** The text without them. */
  hide: (text: string) => string
}

/**
 * A search for these secrets.
 *
 * Each way of writing a secret that is known beforehand is replaced by `mask`; a text that still holds one once its
 * encodings are undone is replaced whole. Secrets of less than four characters are not looked for.
 *
 * However a secret is written, apart from base64, its letters and digits stay as they are, or stand in the text as an
 * encoding that can be undone. So where not all its words are, the many forms need not be made; they hardly ever are.
 * In base64 a word stands in one of three forms, so base64 need be read only where the longest one does.
 */
export function secretSearch(secrets: readonly string[], mask: string): SecretSearch {
  const searched = secrets.filter((secret) => secret.length >= shortestSearched)
  if (searched.length === 0) return { mayFind: () => false, hide: (text) => text }
  const traces = searched.map(tracesOf)
  const shortest = Math.min(...searched.map((secret) => secret.length))
  const isInBase64 = (text: string) =>
    traces.some(({ base64 }) => base64.some((trace) => text.includes(trace)))
  const isWritten = (text: string) =>
    traces.some(({ words }) => words.every((word) => text.includes(word))) || isInBase64(text)
  let forms: string[] | undefined
  const hideWritten = (text: string) => {
    if (!isWritten(text)) return text
    forms ??= searched.flatMap((secret) => [
      ...base64Forms(toUtf8(secret)).flatMap(alsoUrlSafe),
      ...writtenForms(secret),
    ])
    return forms.reduce((hidden, form) => hidden.replaceAll(form, mask), text)
  }
  return {
    mayFind: (text) => isWritten(text) || encoded.test(text),
    hide(text) {
      // No way of writing a secret makes it shorter.
      if (text.length < shortest) return text
      const hidden = hideWritten(text)
      if (!encoded.test(hidden) && !isInBase64(hidden)) return hidden
      return readingsOf(hidden).some((reading) => hideWritten(reading) !== reading) ? mask : hidden
    },
  }
}

/** What stands in a text that holds a secret: all its words where it is written, or one of these where it is in base64. */
interface Traces {
  words: readonly string[]
  base64: readonly string[]
}

function tracesOf(secret: string): Traces {
  const words = secret.match(/[a-z0-9]+/gi) ?? []
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), '')
  return { words, base64: base64Forms(longest).flatMap(alsoUrlSafe) }
}

/** What can be read in a text by undoing its encodings, up to three within one another, base64 among them once. */
function readingsOf(text: string): string[] {
  const plain = plainReadingsOf(text)
  const inBase64 = [...new Set(plain)].flatMap(textsInBase64)
  return [...plain, ...inBase64.flatMap(plainReadingsOf)]
}

function plainReadingsOf(text: string): string[] {
  const readings = [text]
  let reading = text
  for (let layer = 0; layer < 3; layer += 1) {
    for (const undo of undoings) {
      const before = reading
      reading = undo(before)
      if (reading !== before) readings.push(reading)
    }
  }
  return readings
}

/** The texts by which a secret may be written: plain, in UTF-8 bytes, percent-encoded, in JSON, in XML. */
function writtenForms(secret: string): Set<string> {
  const percent = new URLSearchParams([['', secret]]).toString().slice(1)
  return new Set([
    secret,
    toUtf8(secret),
    percent,
    percent.replaceAll('+', '%20'),
    JSON.stringify(secret).slice(1, -1),
    ...xmlForms(secret),
  ])
}

/** The part of the base64 of any text with these bytes in it that is the same whatever stands around them. */
function base64Forms(bytes: string): string[] {
  return ['', '\0', '\0\0'].map((before) => {
    const text = btoa(before + bytes)
    // The first and the last character may hold bits of a neighbour.
    const end = text.indexOf('=')
    return text.slice(before === '' ? 0 : before.length + 1, end < 0 ? undefined : end - 1)
  })
}

function alsoUrlSafe(base64: string): string[] {
  return /[+/]/.test(base64) ? [base64, base64.replaceAll('+', '-').replaceAll('/', '_')] : [base64]
}

/** What XML has names for. */
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** Each undoes one layer of an encoding: percent, escapes as in JSON and in XML, UTF-8 taken for Latin-1. */
const undoings: readonly ((text: string) => string)[] = [
  (text) =>
    text.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
      fromBytes(run.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))),
    ),
  (text) =>
    text.replace(/\\(?:u([0-9a-f]{4})|(["\\/]))/gi, (_, hex?: string, sign?: string) =>
      hex === undefined ? (sign ?? '') : String.fromCharCode(parseInt(hex, 16)),
    ),
  (text) =>
    text.replace(/&(?:#(x[0-9a-f]{1,6}|\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, code?: string, name = '') =>
      code === undefined
        ? (entities.get((name as string).toLowerCase()) ?? '')
        : String.fromCodePoint(Math.min(Number(/^x/i.test(code) ? `0${code}` : code), 0x10ffff)),
    ),
  (text) => text.replace(/[\x80-\xff]{2,}/g, fromBytes),
]

/** UTF-8 bytes as a text; left as they are when they are none. */
function fromBytes(bytes: string): string {
  return decodeText(bytes, 'utf-8') ?? bytes
}

/** As little as XML needs, and more and more; PHP writes the single quote by its number. */
function xmlForms(text: string): string[] {
  const needed = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const brackets = needed.replaceAll('>', '&gt;')
  const quotes = brackets.replaceAll('"', '&quot;')
  return [needed, brackets, quotes, quotes.replaceAll("'", '&apos;'), quotes.replaceAll("'", '&#039;')]
}
