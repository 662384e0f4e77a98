import { expect, it } from 'vitest'
import { explainTrigger, triggerSchema } from '../triggers.ts'
import { firesFor } from './moment.test-data.ts'

it('Always is every attempt', () => {
  expect(firesFor({ type: 'always' })).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
})

it('It is explained', () => {
  expect(explainTrigger(triggerSchema.parse({ type: 'always' }))).toBe('every time')
})
