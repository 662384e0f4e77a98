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

it('Of a scenario that is not whole, the rules that are whole are told what surely is not meant', () => {
  const always = newRule()
  const incomplete = { ...newRule(), when: [{ type: 'username', how: 'is', text: '', not: false }] }
  const { refused, mistakes } = checkDraft(
    { name: 'A', rules: [incomplete, always, newRule()] },
    'new',
    world,
  )
  expect(refused.map(({ field }) => field)).toEqual(['rules[0].when[0].text'])
  expect(mistakes).toEqual([
    { field: 'rules[2].when', message: 'is never looked at: rule 2 always applies to these logins' },
  ])
})

describe('the place of a problem in words', () => {
  const draft = {
    name: '',
    rules: [
      {
        ...newRule(),
        often: { type: 'sequence', lists: [[], [{ type: 'reject', message: '' }]] },
        then: [
          { type: 'head', status: 200, headers: [{ name: '', value: '' }] },
          { type: 'redirect', to: '' },
        ],
      },
      { ...newRule(), often: { type: 'chance', percent: '' }, then: [{ type: 'wait', ms: '' }] },
    ],
  }
  it.each([
    ['name', 'Name is wrong.'],
    ['rules[1].then[0].ms', 'Rule 2, step 1, time is wrong.'],
    ['rules[1].when', 'Rule 2 is wrong.'],
    ['rules[0].then[0].headers[0].name', 'Rule 1, step 1, header 1, name is wrong.'],
    ['rules[0].then[1].to', 'Rule 1, step 2, URL is wrong.'],
    ['rules[0].when[2]', 'Rule 1, selector 3 is wrong.'],
    ['rules[1].often.percent', 'Rule 2, how often, percent is wrong.'],
    ['rules[0].often.lists[1][0].message', 'Rule 1, turn 2, step 1, message is wrong.'],
  ])('of %s', (field, words) => {
    expect(inSentence({ field, message: 'is wrong' }, draft)).toBe(words)
  })
})
