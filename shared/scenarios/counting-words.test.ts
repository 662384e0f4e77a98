import { expect, it } from 'vitest'
import { ordinal, ordinalEnding, times } from './counting-words.ts'

it.each([
  [0, '0th'],
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [102, '102nd'],
  [111, '111th'],
  [1003, '1003rd'],
])('%i in a row is the %s', (count, said) => {
  expect(ordinal(count)).toBe(said)
})

it('A number that is no count has the ending that most have', () => {
  expect([-1, 1.5, Number.NaN].map(ordinalEnding)).toEqual(['th', 'th', 'th'])
})

it('How often is said as people say it', () => {
  expect([0, 1, 2, 3].map(times)).toEqual(['never', 'once', 'twice', '3 times'])
})
