import { expect, it } from 'vitest'
import { refusalOf } from '../directory/refusal.ts'
import { explainRule, scenarioSchema } from './scenario.ts'
import { exampleScenario } from './scenario.test-data.ts'

/** What is wrong with a file's scenario, as a person reads it. */
function problems(scenario: unknown): string[] {
  const { error } = scenarioSchema.safeParse(scenario)
  return refusalOf(error?.issues ?? []).fields.map(({ field, message }) => `${field} ${message}`)
}

const rule = (parts: object) => ({ id: 's', name: 'S', rules: [{ id: 'r', ...parts }] })

it('A rule is read as a sentence', () => {
  const [first, second] = exampleScenario(
    {
      when: [
        { type: 'username', text: 'jane.roe' },
        { type: 'kind', kind: 'user' },
      ],
      often: { type: 'first', n: 2 },
      then: [
        { type: 'wait', ms: 3000 },
        { type: 'reject', message: 'Directory timeout' },
      ],
    },
    {},
  ).rules.map(explainRule)
  expect(first).toBe(
    'When username is “jane.roe” and kind is user, the first 2 times: wait 3 s, then reject with “Directory timeout”.',
  )
  expect(second).toBe('For every login, every time: answer as usual.')
})

it('Every mistake in a file is named with its place', () => {
  expect(problems({ id: 's', name: ' ', rules: [] })).toEqual(['name is empty; give the scenario a name'])
  expect(problems(rule({ often: { type: 'sometimes' } }))).toEqual([
    'rules[0].often.type is no trigger; there are: always, first, after, nth, every, chance, sequence, for, lock',
  ])
  expect(problems(rule({ when: [{ type: 'username', how: 'matches', text: '(' }] }))).toEqual([
    'rules[0].when[0].text is no regular expression (RE2 syntax): missing closing ): `(`',
  ])
  expect(problems(rule({ when: [{ type: 'address', range: '10.0.0.0/40' }] }))[0]).toContain(
    'rules[0].when[0].range',
  )
  expect(problems(rule({ often: { type: 'first', n: 0 } }))).toEqual(['rules[0].often.n must be at least 1'])
  expect(problems(rule({ then: [{ type: 'wait', ms: '3s' }] }))).toEqual([
    'rules[0].then[0].ms is no whole number of milliseconds',
  ])
  expect(problems(rule({ then: [{ type: 'hang', ms: 3 }] }))).toEqual([
    'rules[0].then[0].ms is not known here; check its spelling',
  ])
  expect(problems(rule({ often: { type: 'sequence', lists: [[{ type: 'x' }]] } }))[0]).toMatch(
    /^rules\[0\]\.often\.lists\[0\]\[0\]\.type is no step; there are: wait, /,
  )
  expect(problems({ id: 's', name: 'S', rules: [{ id: 'r' }, { id: 'r' }] })).toEqual([
    'rules has two rules with the same id',
  ])
})

it('What is left out has its default, and keys are written in one order', () => {
  const text = (scenario: unknown) => JSON.stringify(scenarioSchema.parse(scenario))
  const short = rule({ then: [{ message: 'No', type: 'reject' }], when: [{ text: 'x', type: 'username' }] })
  const long = {
    name: 'S',
    rules: [
      {
        often: { type: 'always' },
        then: [{ type: 'reject', message: 'No' }],
        when: [{ not: false, how: 'is', type: 'username', text: 'x' }],
        enabled: true,
        name: '',
        id: 'r',
      },
    ],
    id: 's',
  }
  expect(text(short)).toBe(text(long))
  expect(text(scenarioSchema.parse(short))).toBe(text(short))
})
