import { expect, it, vi } from 'vitest'
import { remembered } from './remembered.ts'

it('Each text is asked about once, and those that were asked about long ago are let go', () => {
  const asked = vi.fn((text: string) => text.includes('a'))
  const holds = remembered(asked)
  expect([holds('a'), holds('b'), holds('a')]).toEqual([true, false, true])
  expect(asked).toHaveBeenCalledTimes(2)
  for (let at = 0; at < 5000; at += 1) holds(String(at))
  expect(holds('a')).toBe(true)
  expect(asked).toHaveBeenCalledTimes(5003)
})

it('Long texts are let go sooner', () => {
  const asked = vi.fn(() => false)
  const holds = remembered(asked)
  for (let at = 0; at < 40; at += 1) holds(String(at).padEnd(300_000))
  holds('0'.padEnd(300_000))
  expect(asked).toHaveBeenCalledTimes(41)
})
