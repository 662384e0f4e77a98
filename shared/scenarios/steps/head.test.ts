import { expect, it } from 'vitest'
import { after } from '../scenario.test-data.ts'
import { toByteText } from '../byte-text.ts'

it('Status and headers are others, the body is as it was', () => {
  const [usual] = after([]).wire
  const headers = [
    { name: 'content-type', value: 'text/html' },
    { name: 'X-Cache', value: 'HIT' },
  ]
  const [reply] = after([{ type: 'head', status: 500, headers }]).wire
  expect(reply).toEqual({
    ...usual,
    status: 500,
    headers: {
      'content-type': 'text/html',
      'X-Cache': 'HIT',
      'Content-Length': expect.any(String) as string,
    },
  })
})

it.each([
  ['Trailer', 'X-Checksum'],
  ['X-Where', 'Caf\xe9'],
])('A header that Node would not write as it is goes out all the same: %s', (name, value) => {
  const [write, end] = after([{ type: 'head', headers: [{ name, value }] }]).wire
  expect(end).toEqual({ action: 'end' })
  expect(write?.action === 'write' && toByteText(write.bytes)).toContain(`\r\n${name}: ${value}\r\n`)
})
