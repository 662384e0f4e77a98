import { decodeText, toUtf8 } from '../loginshare/post.ts'

/** Shorter passwords are not looked for outside their own field: they would blot out half of the log. */
const shortestSearched = 4

/** Texts without any of these hold nothing encoded that the written forms do not know. */
const encoded = /[%\\&\x80-\xff]/

/**
 * Makes what takes these secrets out of a text, in whatever encoding they stand there.
 *
 * Each way of writing a secret that is known beforehand is replaced by `mask`; a text that still holds one once its
 * encodings are undone is replaced whole.
 */
export function hiderOf(secrets: readonly string[], mask: string): (text: string) => string {
  const searches = secrets.filter((secret) => secret.length >= shortestSearched).map(searchFor)
  if (searches.length === 0) return (text) => text
  return (text) => {
    const hidden = searches.reduce((rest, { hide }) => hide(rest, mask), text)
    if (!encoded.test(hidden)) return hidden
    let reading = hidden
    for (let layer = 0; layer < 3; layer += 1) {
      for (const undo of undoings) {
        reading = undo(reading)
        const found = reading
        if (found !== hidden && searches.some(({ hide }) => hide(found, mask) !== found)) return mask
      }
    }
    return hidden
  }
}

/**
 * The search for one secret. However it is written, apart from base64, its letters and digits stay as they are; so
 * where its longest word is not, the many forms need not be made. They hardly ever are.
 */
function searchFor(secret: string): { hide: (text: string, mask: string) => string } {
  const word = (secret.match(/[a-z0-9]+/gi) ?? []).reduce((a, b) => (b.length > a.length ? b : a), '')
  const base64 = base64Forms(toUtf8(secret))
  return {
    hide(text, mask) {
      if (!text.includes(word) && !base64.some((form) => text.includes(form))) return text
      return [...base64, ...writtenForms(secret)].reduce(
        (hidden, form) => hidden.replaceAll(form, mask),
        text,
      )
    },
  }
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
