import { expect, it } from 'vitest'
import { after, bodyOf } from '../scenario.test-data.ts'
import { stepSchema } from '../steps.ts'

const username = '<b>"&'

it('A body is sent as it was typed, with its status, type and headers', () => {
  const [reply] = after([
    {
      type: 'body',
      text: 'Ünavailable',
      status: 503,
      contentType: 'text/plain',
      headers: [{ name: 'Retry-After', value: '9' }],
    },
  ]).wire
  expect(reply).toMatchObject({
    action: 'respond',
    status: 503,
    headers: { 'Content-Type': 'text/plain', 'Retry-After': '9', 'Content-Length': '12' },
  })
})

it('What was posted means itself in XML, and is as it is elsewhere', () => {
  const text = '<a>{{username}} {{ attempt }} {{time}} {{interface}} {{password}}</a>'
  expect(bodyOf(after([{ type: 'body', text }], { username, interface: 'client' }))).toBe(
    '<a>&#60;b&#62;&#34;&#38; 1 2026-01-31T12:00:00.000Z client {{password}}</a>',
  )
  const plain = { type: 'body', text: '{{username}}', contentType: 'text/plain' }
  expect(bodyOf(after([plain], { username }))).toBe(username)
})

it('Headers that frame a message, or that none can carry, are refused with their place', () => {
  const problem = (header: object) =>
    stepSchema.safeParse({ type: 'body', headers: [header] }).error?.issues.map(({ path }) => path.join('.'))
  expect(problem({ name: 'content-length', value: '1' })).toEqual(['headers.0.name'])
  expect(problem({ name: 'X Y', value: '1' })).toEqual(['headers.0.name'])
  expect(problem({ name: 'X', value: 'a\r\nSet-Cookie: b' })).toEqual(['headers.0.value'])
})
