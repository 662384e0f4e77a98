import { expect, it } from 'vitest'
import { explainTrigger, fires, triggerSchema, type Trigger } from '../triggers.ts'
import { moment } from './moment.test-data.ts'

const lists = [[{ type: 'reject', message: 'A' }], [], [{ type: 'hang' }]]
const ending = (end: string) => triggerSchema.parse({ type: 'sequence', lists, end })

/** Which list each of the first seven attempts gets: its index from 0, or none. */
function turns(trigger: Trigger): (number | undefined)[] {
  return Array.from({ length: 7 }, (_, index) => {
    const { fires: applies, steps } = fires(trigger, moment({ count: index + 1 }))
    return applies
      ? lists.findIndex((list) => list.length === steps?.length && list[0]?.type === steps[0]?.type)
      : undefined
  })
}

it('A sequence begins anew, holds its last list, or stops', () => {
  expect(turns(ending('cycle'))).toEqual([0, 1, 2, 0, 1, 2, 0])
  expect(turns(ending('hold'))).toEqual([0, 1, 2, 2, 2, 2, 2])
  expect(turns(ending('stop'))).toEqual([0, 1, 2, undefined, undefined, undefined, undefined])
})

it('It is explained list by list', () => {
  expect(explainTrigger(ending('hold'))).toBe(
    'in turn (the 1st time, reject with “A”; the 2nd time, answer as usual; ' +
      'the 3rd time, never answer, and keep the connection open; then the last one again)',
  )
})
