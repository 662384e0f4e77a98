import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { SharedTexts } from './shared-texts.ts'

it('Equal texts are given as they came, however many others come between', () => {
  const texts = new SharedTexts()
  for (let number = 0; number < 12_000; number += 1) {
    expect(texts.of('the same')).toBe('the same')
    expect(texts.of(`text ${String(number)}`)).toBe(`text ${String(number)}`)
  }
})

it('Long texts are gone with the exchanges that they came with', () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  const texts = new SharedTexts()
  const kept = () => {
    collectGarbage()
    return process.memoryUsage().heapUsed
  }
  const before = kept()
  // As long as a body at most, 64 MB in all.
  for (let number = 0; number < 1000; number += 1) texts.of(Buffer.alloc(65_536, String(number)).toString())
  expect(kept() - before).toBeLessThan(16_000_000)
  expect(texts.of('')).toBe('')
})
