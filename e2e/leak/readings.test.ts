import { expect, test } from 'vitest'
import { Passwords } from './passwords.ts'
import { readings } from './readings.ts'

const hex = (text: string) => Buffer.from(text).toString('hex')
const percent = (text: string) => hex(text).replace(/../g, '%$&')
const base64 = (text: string) => Buffer.from(text).toString('base64')
const json = (text: string) => JSON.stringify({ text })
const escapes = (text: string) =>
  Array.from(
    { length: text.length },
    (_, index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('')

const encodings: Record<string, (text: string) => string> = {
  plain: (text) => text,
  'in upper case': (text) => text.toUpperCase(),
  'percent-encoded': encodeURIComponent,
  'percent-encoded throughout': percent,
  'percent-encoded in upper case': (text) => percent(text).toUpperCase(),
  'percent-encoded twice': (text) => encodeURIComponent(percent(text)),
  'in base64': base64,
  'in base64 after one byte': (text) => base64(`x${text}`),
  'in base64 after two bytes': (text) => base64(`xy${text}`),
  'in base64 that is glued to a word': (text) => `abc${base64(text)}`,
  'in base64url': (text) => Buffer.from(text).toString('base64url'),
  'in base64 of base64': (text) => base64(`a:${base64(`b:${text}`)}`),
  'percent-encoded in base64': (text) => base64(percent(text)),
  'in percent-encoded base64': (text) => percent(base64(text)),
  'in JSON': json,
  'in JSON in JSON': (text) => json(json(text)),
  'as \\u escapes': escapes,
  'as \\u escapes in JSON': (text) => json(escapes(text)),
  'as XML references': (text) => Array.from(text, (char) => `&#${String(char.codePointAt(0))};`).join(''),
  'in hexadecimal': hex,
  'in UTF-8 taken for Latin-1': (text) => Buffer.from(text).toString('latin1'),
  'in UTF-16 taken for Latin-1': (text) => Buffer.from(text, 'utf16le').toString('latin1'),
  'in big-endian UTF-16 taken for Latin-1, in JSON': (text) =>
    json(`x${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`),
}

test.each(Object.entries(encodings))('A password is found %s', (_, encode) => {
  const passwords = new Passwords()
  for (const kind of ['plain', 'special', 'manySpecials', 'cyrillic', 'digits'] as const) {
    const { text } = passwords.make(kind, kind)
    const found = readings(`{"before":"${encode(text)}","after":""}`).map((reading) => [
      ...passwords.find(reading),
    ])
    expect(found.flat()).toContain(kind)
  }
})

test('Another password of the same kind is not taken for it', () => {
  const passwords = new Passwords()
  passwords.make('plain', 'mine')
  expect([...passwords.find(new Passwords().make('plain', 'other').text)]).toEqual([])
})
