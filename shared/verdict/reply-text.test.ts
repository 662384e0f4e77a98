import { expect, test } from 'vitest'
import { replyText } from './reply-text.ts'

const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>Zoë</a>`

test.each([
  ['in UTF-8', Buffer.from(declared('UTF-8')), declared('UTF-8')],
  ['with a byte order mark', Buffer.from('\uFEFF<a>Zoë</a>'), '<a>Zoë</a>'],
  ['in UTF-16', Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le'), declared('UTF-16')],
  ['in UTF-16, big end first', Buffer.from('\uFEFFë', 'utf16le').swap16(), 'ë'],
  ['in the encoding that it declares', Buffer.from(declared('iso-8859-1'), 'latin1'), declared('iso-8859-1')],
  ['in UTF-8 where it declares one that nobody knows', Buffer.from(declared('x')), declared('x')],
  ['in UTF-8, whatever does not fit', Buffer.from('<a>Zoë</a>', 'latin1'), '<a>Zo\uFFFD</a>'],
])('A reply is read %s', (_, bytes, text) => {
  expect(replyText(bytes)).toBe(text)
})
