import { expect, it } from 'vitest'
import { explainTrigger, triggerSchema } from '../triggers.ts'
import { firesFor } from './moment.test-data.ts'

it('After n are those that come after the nth', () => {
  expect(firesFor({ type: 'after', n: 8 })).toEqual([9, 10])
})

it('It is explained', () => {
  expect(explainTrigger(triggerSchema.parse({ type: 'after', n: 2 }))).toBe('after it has happened twice')
})
