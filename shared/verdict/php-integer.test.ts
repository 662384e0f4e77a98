import { expect, test } from 'vitest'
import { phpInteger } from './php-integer.ts'

test.each([
  ['1', 1],
  [' 1 ', 1],
  ['\n\t1', 1],
  ['01', 1],
  ['+1', 1],
  ['1abc', 1],
  ['1.9', 1],
  ['1.', 1],
  ['.9', 0],
  ['1e0', 1],
  ['1e', 1],
  ['1e3', 1000],
  ['1e-1', 0],
  ['-0.5', 0],
  ['-1', -1],
  ['2', 2],
  ['0x1', 0],
  ['', 0],
  ['true', 0],
  ['--1', 0],
  ['\u00a01', 0],
  ['0.99999999999999999999999', 1],
  ['99999999999999999999', 2 ** 63],
  ['1e999', 0],
])('PHP casts %j to %d', (text, integer) => {
  expect(phpInteger(text)).toBe(integer)
})
