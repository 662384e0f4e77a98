import { expect, test } from 'vitest'
import { withoutHttpHead } from './http-head.ts'

test.each([
  ['HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<a/>\r\n\r\n', '<a/>\r\n\r\n'],
  ['HTTP/2 200\ncontent-type: text/xml\n\n<a/>', '<a/>'],
  ['HTTP/1.1 204 No Content\r\n\r\n', ''],
])('A response with its head is known, and its body told: %j', (text, body) => {
  expect(withoutHttpHead(text)).toBe(body)
})

test.each(['<a/>', '', ' HTTP/1.1 200 OK\n\n<a/>', 'HTTP/1.1 200 OK\n<a/>', '<a>HTTP/1.1 200 OK\n\n</a>'])(
  'Any other text is none: %j',
  (text) => {
    expect(withoutHttpHead(text)).toBeUndefined()
  },
)
