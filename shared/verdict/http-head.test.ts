import { expect, test } from 'vitest'
import { httpHeadLength } from './http-head.ts'

test.each([
  ['HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n', '<a/>\r\n\r\n'],
  ['HTTP/2 200\ncontent-type: text/xml\n\n', '<a/>'],
  ['HTTP/1.1 204 No Content\r\n\r\n', ''],
])('A response’s head is known: %j, before %j', (head, body) => {
  expect(httpHeadLength(head + body)).toBe(head.length)
})

test.each(['<a/>', '', ' HTTP/1.1 200 OK\n\n<a/>', 'HTTP/1.1 200 OK\n<a/>', '<a>HTTP/1.1 200 OK\n\n</a>'])(
  'Any other text has none: %j',
  (text) => {
    expect(httpHeadLength(text)).toBe(0)
  },
)
