import { describe, expect, it } from 'vitest'
import { exampleWorld } from '../../shared/workspace/example-world.test-data.ts'
import { checkDraft, inSentence } from './check-draft.ts'
import { newRule } from './draft.ts'

const world = exampleWorld()

describe('a scenario that is being written', () => {
  it('cannot be saved without a name, and with a field that is no good', () => {
    const rule = { ...newRule(), then: [{ type: 'wait', ms: '' }] }
    const { scenario, refused } = checkDraft({ name: ' ', rules: [rule] }, 'new', world)
    expect(scenario).toBeUndefined()
    expect(refused.map(({ field }) => field)).toEqual(['name', 'rules[0].then[0].ms'])
  })

  it('cannot be saved under the name of a preset', () => {
    const { refused } = checkDraft({ name: 'result 2', rules: [] }, 'new', world)
    expect(refused).toMatchObject([{ field: 'name' }])
  })

  it('is told what surely is not meant', () => {
    const rule = { ...newRule(), often: { type: 'chance', percent: 0 } }
    const { refused, mistakes } = checkDraft({ name: 'A', rules: [rule] }, 'new', world)
    expect(refused).toEqual([])
    expect(mistakes).toMatchObject([{ field: 'rules[0].often.percent' }])
  })
})

describe('the place of a problem in words', () => {
  it.each([
    ['name', 'Name is wrong.'],
    ['rules[1].then[0].ms', 'Rule 2, step 1, ms is wrong.'],
    ['rules[0].when[2]', 'Rule 1, selector 3 is wrong.'],
    ['rules[0].often.percent', 'Rule 1, how often, percent is wrong.'],
    ['rules[0].often.lists[1][0].message', 'Rule 1, turn 2, step 1, message is wrong.'],
  ])('of %s', (field, words) => {
    expect(inSentence({ field, message: 'is wrong' })).toBe(words)
  })
})
