import { describe, expect, it } from 'vitest'
import { exampleFacts } from '../scenario.test-data.ts'
import { explainSelector, holds, selectorSchema } from '../selectors.ts'

function selector(how: string, text: string, not = false) {
  return selectorSchema.parse({ type: 'username', how, text, not })
}

describe('A username', () => {
  it.each([
    ['is', 'JANE.roe', true],
    ['is', 'jane', false],
    ['contains', 'E.R', true],
    ['contains', 'doe', false],
    ['starts with', 'Jane', true],
    ['starts with', 'roe', false],
    ['matches', '^J[a-z]+\\.r', true],
    ['matches', 'ne.*oe$', true],
    ['matches', '^roe', false],
  ])('%s %s: %s, whatever the case', (how, text, expected) => {
    expect(holds(selector(how, text), exampleFacts())).toBe(expected)
    expect(holds(selector(how, text, true), exampleFacts())).toBe(!expected)
  })

  it('is explained with what it is to be', () => {
    expect(explainSelector(selector('is', 'jane.roe'))).toBe('username is “jane.roe”')
    expect(explainSelector(selector('matches', '^a+$', true))).toBe('username does not match “^a+$”')
  })

  // An engine that goes back and tries again would not be done before the universe ends.
  it('is held against a catastrophic pattern', () => {
    const catastrophic = selector('matches', '^(a+)+$')
    const username = `${'a'.repeat(60_000)}!`
    expect(holds(catastrophic, exampleFacts({ username }))).toBe(true)
    expect(holds(catastrophic, exampleFacts({ username: `${'a'.repeat(900)}!` }))).toBe(false)
  })

  it.each([
    ['(', 'text is no regular expression (RE2 syntax): missing closing ): `(`'],
    ['(?=a)', 'text is no regular expression'],
    ['(a)\\1', 'text is no regular expression'],
    ['(((a{1,90}){1,90}){1,90})', 'text'],
    ['a'.repeat(501), 'text is longer than 500 characters'],
    ['', 'text is empty'],
  ])('is refused what is no pattern: %#', (text, message) => {
    const { error } = selectorSchema.safeParse({ type: 'username', how: 'matches', text })
    const [issue] = error?.issues ?? []
    expect(`${String(issue?.path.join('.'))} ${String(issue?.message)}`).toContain(message)
  })
})
