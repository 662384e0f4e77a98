import { expect, it } from 'vitest'
import { exampleWorld } from '../../workspace/example-world.test-data.ts'
import { exampleFacts } from '../scenario.test-data.ts'
import { account } from './account.ts'

it('An account is known, unknown or disabled, and nothing else', () => {
  const unknown = { type: 'account', state: 'unknown', not: false } as const
  const stateOf = (facts: Parameters<typeof account.actual>[1]) => account.actual(unknown, facts)
  expect(stateOf(exampleFacts())).toBe('known')
  expect(stateOf(exampleFacts({ username: 'nobody' }))).toBe('unknown')
  expect(stateOf(exampleFacts({}, exampleWorld([{ enabled: false }])))).toBe('disabled')
  expect(account.matches(unknown, exampleFacts({ username: 'nobody' }))).toBe(true)
  expect(account.matches(unknown, exampleFacts())).toBe(false)
  expect(account.explain({ ...unknown, not: true })).toBe('account is not unknown')
})
