import { describe, expect, it } from 'vitest'
import { extended, noneChosen, toggled, type Chosen } from './chosen.ts'

const order = ['a', 'b', 'c', 'd', 'e']

function keysOf({ keys }: Chosen): string {
  return [...keys].sort().join('')
}

describe('chosen rows', () => {
  it('are chosen one by one, and given up the same way', () => {
    const two = toggled(toggled(noneChosen, 'b'), 'd')
    expect(keysOf(two)).toBe('bd')
    expect(keysOf(toggled(two, 'b'))).toBe('d')
  })

  it('are chosen from where one was to where Shift leads, up or down', () => {
    expect(keysOf(extended(noneChosen, order, 'b', 'd'))).toBe('bcd')
    expect(keysOf(extended(noneChosen, order, 'd', 'b'))).toBe('bcd')
  })

  it('become fewer when Shift leads back, and turn round at the row where it began', () => {
    const down = extended(noneChosen, order, 'c', 'e')
    const back = extended(down, order, 'e', 'd')
    expect(keysOf(back)).toBe('cd')
    expect(keysOf(extended(back, order, 'd', 'b'))).toBe('bc')
  })

  it('stay chosen where Shift did not lead', () => {
    expect(keysOf(extended(toggled(toggled(noneChosen, 'a'), 'c'), order, 'c', 'd'))).toBe('acd')
  })

  it('are chosen from the row itself when one was on none, or on one that is not shown any more', () => {
    expect(keysOf(extended(noneChosen, order, undefined, 'c'))).toBe('c')
    expect(keysOf(extended({ keys: new Set(['x']), anchor: 'x' }, order, 'x', 'c'))).toBe('cx')
  })
})
