import { describe, expect, it } from 'vitest'
import { exampleWorld } from '../workspace/example-world.test-data.ts'
import { checkScenario } from './mistakes.ts'

/** What is marked in a scenario of these rules. */
function marked(...rules: readonly object[]): string[] {
  const scenario = { id: 's', name: 'S', rules: rules.map((rule, index) => ({ id: String(index), ...rule })) }
  return checkScenario(scenario, exampleWorld()).map(({ field, message }) => `${field} ${message}`)
}

const jane = { type: 'username', text: 'jane.roe' }
const staff = { type: 'kind', kind: 'staff' }
const hang = { type: 'hang' }

describe('It is marked', () => {
  it('that a rule is never reached', () => {
    const never = 'when is never looked at: rule 1 always applies to these logins'
    expect(marked({ then: [hang] }, { when: [jane], then: [hang] })).toEqual([`rules[1].${never}`])
    expect(marked({ when: [staff] }, { when: [jane, staff] })).toEqual([`rules[1].${never}`])
    expect(marked({ often: { type: 'every', n: 1 } }, {})).toEqual([`rules[1].${never}`])
    expect(marked({ when: [jane] }, { when: [staff] })).toEqual([])
    expect(marked({ often: { type: 'first', n: 1 } }, {})).toEqual([])
    expect(marked({ enabled: false }, {})).toEqual([])
  })

  it('that a rule never applies', () => {
    const clash = 'when[1] cannot hold together with one before it, so the rule never applies'
    expect(marked({ when: [staff, { type: 'kind', kind: 'user' }] })).toEqual([`rules[0].${clash}`])
    expect(marked({ when: [jane, { ...jane, not: true }] })).toEqual([`rules[0].${clash}`])
    expect(marked({ when: [jane, { ...jane, how: 'contains' }] })).toEqual([])
    expect(marked({ often: { type: 'chance', percent: 0 } })).toEqual([
      'rules[0].often.percent is 0, so the rule never applies',
    ])
  })

  it('that somebody or something is not there', () => {
    expect(
      marked({
        when: [
          { type: 'person', username: 'nobody' },
          { type: 'group', title: 'Gold' },
        ],
        then: [
          { type: 'relay', to: 'Unreal' },
          { type: 'accept as', username: 'ghost' },
        ],
      }),
    ).toEqual([
      'rules[0].when[0] names “nobody”, whom the directory does not have',
      'rules[0].when[1] names “Gold”, which the directory does not have',
      'rules[0].then[0] names “Unreal”, which no LoginShare URL of the settings has',
      'rules[0].then[1] names “ghost”, whom the directory does not have',
    ])
  })

  it('that a step has no effect', () => {
    const no = { type: 'reject', message: 'No' }
    expect(marked({ then: [no, hang, { type: 'wait', ms: 1 }] })).toEqual([
      'rules[0].then[0] has no effect, as another step of the rule lets nothing be sent',
    ])
    expect(marked({ then: [no, { type: 'body', text: 'x' }] })).toEqual([
      'rules[0].then[0] has no effect, as a later step of the rule says what the reply is',
    ])
    expect(marked({ then: ['A', 'B'].map((to) => ({ type: 'relay', to })) })).toContain(
      'rules[0].then[0] has no effect, as a later step of the rule relays the login elsewhere',
    )
    expect(marked({ when: [staff], then: [{ type: 'drop', element: 'emails' }] })).toEqual([
      'rules[0].then[0] is about “emails”, which a reply to staff does not have',
    ])
    expect(
      marked({ often: { type: 'sequence', lists: [[no], [hang]] }, then: [{ type: 'wait', ms: 1 }] }),
    ).toEqual([])
  })

  it('that a placeholder stands for nothing', () => {
    expect(marked({ then: [{ type: 'body', text: '{{username}} {{password}}' }] })).toEqual([
      'rules[0].then[0] holds {{password}}, which stands for nothing',
    ])
  })

  it('that a scenario does nothing', () => {
    const nothing = 'rules has none that is switched on, so the scenario does nothing'
    expect(marked()).toEqual([nothing])
    expect(marked({ enabled: false })).toEqual([nothing])
  })

  it('what cannot be saved at all, before anything else', () => {
    expect(marked({ when: [{ type: 'username', how: 'matches', text: '[' }] })[0]).toMatch(
      /^rules\[0\]\.when\[0\]\.text is no regular expression/,
    )
  })
})
