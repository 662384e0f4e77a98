import { expect, it } from 'vitest'
import { Clock } from './clock.ts'

it('The clock goes with the computer’s, can be moved on, and never goes back', () => {
  let computer = 1000
  const clock = new Clock(() => computer)
  clock.advance(61_000)
  computer += 5
  expect(clock.now()).toBe(62_005)
  expect(clock.ahead).toBe(61_000)
  clock.advance(-1)
  expect(clock.now()).toBe(62_005)
})
