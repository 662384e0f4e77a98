import { decodeText, toUtf8 } from '../loginshare/post.ts'

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
 * encoding that can be undone. So where its longest word is not, the many forms need not be made; they hardly ever are.
 */
export function secretSearch(secrets: readonly string[], mask: string): SecretSearch {
  const searched = secrets.filter((secret) => secret.length >= shortestSearched)
  if (searched.length === 0) return { mayFind: () => false, hide: (text) => text }
  const traces = searched.flatMap(tracesOf)
  const isWritten = (text: string) => traces.some((trace) => text.includes(trace))
  const hideWritten = (text: string) => {
    if (!isWritten(text)) return text
    const forms = searched.flatMap((secret) => [...base64Forms(toUtf8(secret)), ...writtenForms(secret)])
    return forms.reduce((hidden, form) => hidden.replaceAll(form, mask), text)
  }
  return {
    mayFind: (text) => isWritten(text) || encoded.test(text),
    hide(text) {
      const hidden = hideWritten(text)
      if (!encoded.test(hidden)) return hidden
      return readingsOf(hidden).some((reading) => hideWritten(reading) !== reading) ? mask : hidden
    },
  }
}

/** What stands in every text that holds the secret as it is or in base64: its longest word, or one of three forms. */
function tracesOf(secret: string): string[] {
  const word = (secret.match(/[a-z0-9]+/gi) ?? []).reduce((a, b) => (b.length > a.length ? b : a), '')
  return [word, ...base64Forms(toUtf8(secret))]
}

/** What can be read in a text by undoing its encodings, up to three within one another. */
function readingsOf(text: string): string[] {
  const readings: string[] = []
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
    escapeXml(secret),
  ])
}

/** The part of the base64 of any text with these bytes in it that is the same whatever stands around them. */
function base64Forms(bytes: string): string[] {
  const forms: string[] = []
  for (const before of ['', '\0', '\0\0']) {
    const text = btoa(before + bytes)
    // The first and the last character may hold bits of a neighbour.
    const start = before === '' ? 0 : before.length + 1
    const end = text.indexOf('=')
    const form = text.slice(start, end < 0 ? undefined : end - 1)
    forms.push(form)
    if (/[+/]/.test(form)) forms.push(form.replaceAll('+', '-').replaceAll('/', '_'))
  }
  return forms
}

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
    text.replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(Number(code.startsWith('x') ? `0${code}` : code), 0x10ffff)),
    ),
  (text) => text.replace(/[\x80-\xff]{2,}/g, fromBytes),
]

/** UTF-8 bytes as a text; left as they are when they are none. */
function fromBytes(bytes: string): string {
  return decodeText(bytes, 'utf-8') ?? bytes
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;')
}
