import { expect, it } from 'vitest'
import { SharedTexts } from './shared-texts.ts'

it('Equal texts are given as they came, however many others come between', () => {
  const texts = new SharedTexts()
  for (let number = 0; number < 12_000; number += 1) {
    expect(texts.of('the same')).toBe('the same')
    expect(texts.of(`text ${String(number)}`)).toBe(`text ${String(number)}`)
  }
})
