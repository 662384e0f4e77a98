import { expect, it } from 'vitest'
import { explainTrigger, triggerSchema } from '../triggers.ts'
import { firesFor } from './moment.test-data.ts'

it('Every nth is the nth, the 2nth and so on', () => {
  expect(firesFor({ type: 'every', n: 3 })).toEqual([3, 6, 9])
})

it('It is explained', () => {
  expect(explainTrigger(triggerSchema.parse({ type: 'every', n: 3 }))).toBe('every 3rd time')
})
