import { expect, it } from 'vitest'
import { explainTrigger, triggerSchema } from '../triggers.ts'
import { firesFor } from './moment.test-data.ts'

it('Exactly the nth is that one alone', () => {
  expect(firesFor({ type: 'nth', n: 4 })).toEqual([4])
})

it('It is explained with what is counted apart', () => {
  expect(explainTrigger(triggerSchema.parse({ type: 'nth', n: 2, per: 'address' }))).toBe(
    'only the 2nd time, counted per IP address',
  )
})
