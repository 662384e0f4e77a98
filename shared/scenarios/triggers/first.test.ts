import { expect, it } from 'vitest'
import { explainTrigger, triggerSchema } from '../triggers.ts'
import { firesFor } from './moment.test-data.ts'

it('The first n are those up to the nth', () => {
  expect(firesFor({ type: 'first', n: 3 })).toEqual([1, 2, 3])
})

it('It is explained with what is counted apart', () => {
  expect(explainTrigger(triggerSchema.parse({ type: 'first', n: 2, per: 'username' }))).toBe(
    'the first 2 times, counted per username',
  )
})
