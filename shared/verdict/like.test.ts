import { expect, test } from 'vitest'
import { isLike } from './like.ts'

test.each([
  ['Initech', 'Initech', true],
  ['Initech', 'Init', false],
  ['Initech', '%', true],
  ['', '%', true],
  ['', '', true],
  ['', '_', false],
  ['Initech', 'In%ch', true],
  ['Initech', 'I%t%h', true],
  ['Initech', 'I%t%x', false],
  ['Initech', '_nitech', true],
  ['Initech', '_initech', false],
  ['😀x', '_x', true],
  ['50%', '50\\%', true],
  ['50 ', '50\\%', false],
  ['a.c', 'a.c', true],
  ['abc', 'a.c', false],
  ['a\\', 'a\\', true],
  ['line\nbreak', 'line%', true],
])('%j LIKE %j: %s', (text, pattern, holds) => {
  expect(isLike(text, pattern)).toBe(holds)
})

test('A pattern of many wildcards takes no longer than its length', () => {
  expect(isLike('a'.repeat(10_000), '%a'.repeat(1000) + 'b')).toBe(false)
})
