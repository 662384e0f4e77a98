import { expect, it } from 'vitest'
import { fires, triggerSchema } from '../triggers.ts'
import { moment } from './moment.test-data.ts'

const firesAt = (percent: number, drawn: number) =>
  fires(triggerSchema.parse({ type: 'chance', percent }), moment({ chance: () => drawn }))

it('A chance applies to what is drawn below it: to nothing at 0 %, to everything at 100 %', () => {
  expect(firesAt(20, 0.19).fires).toBe(true)
  expect(firesAt(20, 0.2).fires).toBe(false)
  expect(firesAt(0, 0).fires).toBe(false)
  expect(firesAt(100, 0.999_999).fires).toBe(true)
})

it('What was drawn is told', () => {
  expect(firesAt(20, 0.4321).why).toBe('the 1st attempt drew 43.2, and below 20 it applies')
})
