import { expect, it } from 'vitest'
import { asAnn, exampleFacts } from '../scenario.test-data.ts'
import { group } from './group.ts'

it('A group is that of the user that the login is for', () => {
  const registered = { type: 'group', title: 'Registered', not: false } as const
  expect(group.matches(registered, exampleFacts())).toBe(true)
  expect(group.matches({ ...registered, title: 'VIP' }, exampleFacts())).toBe(false)
  expect(group.actual(registered, exampleFacts())).toBe('“Registered”')
  expect(group.matches(registered, exampleFacts({ username: 'nobody' }))).toBe(false)
  expect(group.actual(registered, exampleFacts(asAnn))).toBe('none, as users alone have one')
  expect(group.explain(registered)).toBe('group is “Registered”')
})
