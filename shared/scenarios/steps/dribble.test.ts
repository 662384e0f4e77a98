import { expect, it } from 'vitest'
import { after, bodyOf } from '../scenario.test-data.ts'

it('A reply dribbles in pieces of so many bytes with pauses between them', () => {
  const { wire, outcome } = after([{ type: 'dribble', bytes: 100, ms: 20 }])
  const pieces = wire.flatMap((action) => (action.action === 'write' ? [action.bytes.length] : []))
  expect(pieces.slice(0, -1).every((length) => length === 100)).toBe(true)
  expect(wire.filter(({ action }) => action === 'wait')).toHaveLength(pieces.length - 1)
  expect(wire.at(-1)).toEqual({ action: 'end' })
  expect(bodyOf({ wire } as never)).toContain('<result>1</result>')
  expect(outcome).toBe('let in')
})

it('A long one does not dribble for ever', () => {
  const { wire } = after([
    { type: 'break xml', how: 'a megabyte' },
    { type: 'dribble', bytes: 1, ms: 1 },
  ])
  expect(wire.length).toBeLessThan(21_000)
  const sent = wire.reduce((sum, action) => sum + (action.action === 'write' ? action.bytes.length : 0), 0)
  expect(sent).toBeGreaterThan(1024 * 1024)
})
