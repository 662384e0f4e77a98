import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../shared/scenarios/scenario.ts'
import { choicesFor, firstChoice } from './switch-choices.ts'

const own: Scenario[] = [
  { id: 'a', name: 'Slow Monday', rules: [] },
  { id: 'b', name: 'Lock-out', rules: [] },
]

describe('what the scenario switch offers', () => {
  it('begins with Normal and the scenarios of the workspace', () => {
    expect(choicesFor(own, '')[0]?.names).toEqual(['Normal', 'Slow Monday', 'Lock-out'])
  })

  it('goes on with the presets in their groups', () => {
    const labels = choicesFor(own, '').map(({ label }) => label)
    expect(labels).toContain('Presets: Network')
    expect(labels).toHaveLength(7)
  })

  it('holds all words of a search, in any order and case', () => {
    expect(choicesFor(own, 'resets FLAKY').flatMap(({ names }) => names)).toEqual([
      'Flaky network: 20 % resets',
    ])
  })
})

describe('what Enter alone switches to', () => {
  const groups = choicesFor(own, '')

  it('is Normal while anything else is played', () => {
    expect(firstChoice({ name: 'Lock-out' }, 'Lock-out', groups)).toBe('Normal')
  })

  it('is what was played last while Normal is', () => {
    expect(firstChoice({ name: 'Normal' }, 'Lock-out', groups)).toBe('Lock-out')
  })

  it('is the first scenario where none has been played, or the last one is no more', () => {
    expect(firstChoice({ name: 'Normal' }, undefined, groups)).toBe('Slow Monday')
    expect(firstChoice({ name: 'Normal' }, 'Deleted', groups)).toBe('Slow Monday')
  })
})
