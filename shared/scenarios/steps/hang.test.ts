import { expect, it } from 'vitest'
import { after } from '../scenario.test-data.ts'

it('A hanging login gets nothing, whatever else its rule says of the reply', () => {
  const { wire, outcome } = after([
    { type: 'hang' },
    { type: 'reject', message: 'No' },
    { type: 'wait', ms: 5 },
  ])
  expect(wire).toEqual([{ action: 'wait', ms: 5 }, { action: 'hang' }])
  expect(outcome).toBe('break')
})
