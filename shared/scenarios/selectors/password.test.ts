import { expect, it } from 'vitest'
import { exampleFacts } from '../scenario.test-data.ts'
import { password } from './password.ts'

it('A password is right, wrong or empty, and nothing else', () => {
  const stateOf = (login: object) =>
    password.actual({ type: 'password', state: 'right', not: false }, exampleFacts(login))
  expect(stateOf({})).toBe('right')
  expect(stateOf({ password: 'x' })).toBe('wrong')
  expect(stateOf({ username: 'nobody' })).toBe('wrong')
  expect(stateOf({ password: '' })).toBe('empty')
  const wrong = { type: 'password', state: 'wrong', not: false } as const
  expect(password.matches(wrong, exampleFacts({ password: 'x' }))).toBe(true)
  expect(password.matches(wrong, exampleFacts())).toBe(false)
  expect(password.explain(wrong)).toBe('password is wrong')
})
