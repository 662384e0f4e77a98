import { expect, it } from 'vitest'
import { exampleFacts } from '../scenario.test-data.ts'
import { person } from './person.ts'

it('A person is found as the login finds them, by e-mail address, too, and with any password', () => {
  const jane = { type: 'person', username: 'Jane.Roe', not: false } as const
  for (const login of [{}, { username: 'JANE.roe@example.com' }, { password: 'x' }]) {
    expect(person.matches(jane, exampleFacts(login))).toBe(true)
  }
  const nobody = exampleFacts({ username: 'nobody' })
  expect(person.matches(jane, nobody)).toBe(false)
  expect(person.actual(jane, nobody)).toBe('nobody in the directory')
  expect(person.explain({ ...jane, not: true })).toBe('person is not “Jane.Roe”')
})
