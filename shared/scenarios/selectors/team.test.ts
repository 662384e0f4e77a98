import { expect, it } from 'vitest'
import { asAnn, exampleFacts } from '../scenario.test-data.ts'
import { team } from './team.ts'

it('A team is that of the staff member that the login is for', () => {
  const support = { type: 'team', title: 'Support', not: false } as const
  expect(team.matches(support, exampleFacts(asAnn))).toBe(true)
  expect(team.matches(support, exampleFacts())).toBe(false)
  expect(team.actual(support, exampleFacts())).toBe('none, as staff members alone have one')
  expect(team.explain(support)).toBe('team is “Support”')
})
