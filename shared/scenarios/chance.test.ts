import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chanceOf } from './chance.ts'

it('A chance is from 0 up to 1, and always the same for the same names', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (names) => {
      const chance = chanceOf(...names)
      expect(chance).toBeGreaterThanOrEqual(0)
      expect(chance).toBeLessThan(1)
      expect(chanceOf(...names)).toBe(chance)
    }),
  )
})

it('Chances are spread evenly, and names do not run into one another', () => {
  const tenths = new Array<number>(10).fill(0)
  for (let count = 0; count < 10_000; count += 1) {
    const tenth = Math.floor(chanceOf('seed', 'rule', '', count) * 10)
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  expect(Math.min(...tenths)).toBeGreaterThan(850)
  expect(Math.max(...tenths)).toBeLessThan(1150)
  expect(chanceOf('a', 'bc')).not.toBe(chanceOf('ab', 'c'))
})
