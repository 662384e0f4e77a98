import { describe, expect, it } from 'vitest'
import { scenarioSchema } from '../../shared/scenarios/scenario.ts'
import { copyOf, moved, newDraft } from './draft.ts'

describe('a scenario that is being written', () => {
  it('begins with one rule that is for every login and does nothing', () => {
    const { rules } = scenarioSchema.parse({ ...newDraft(), id: 'new', name: 'A' })
    expect(rules).toMatchObject([{ when: [], often: { type: 'always' }, then: [] }])
  })

  it('gives the copy of a rule an id of its own', () => {
    const [rule] = newDraft().rules
    if (rule === undefined) throw new Error('There is no rule.')
    expect(copyOf(rule)).toEqual({ ...rule, id: expect.not.stringMatching(rule.id) as string })
  })
})

describe('a rule that is moved', () => {
  it('takes its new place, and the others close up', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  })

  it('stays where there is no place to go to', () => {
    const list = ['a', 'b']
    expect(moved(list, 0, -1)).toBe(list)
    expect(moved(list, 1, 2)).toBe(list)
  })
})
