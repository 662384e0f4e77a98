import { expect, it } from 'vitest'
import { explainTrigger, fires, triggerSchema } from '../triggers.ts'
import { moment } from './moment.test-data.ts'

it('For a time is until so long after the scenario was switched on', () => {
  const trigger = triggerSchema.parse({ type: 'for', ms: 30_000 })
  const { activeSince } = moment()
  const firing = (after: number) => fires(trigger, moment({ now: activeSince + after }))
  expect(firing(0).fires).toBe(true)
  expect(firing(29_999).fires).toBe(true)
  expect(firing(30_000)).toEqual({ fires: false, why: 'it was switched on 30 s before' })
  expect(explainTrigger(trigger)).toBe('for 30 s after it was switched on')
})
