import { expect, it } from 'vitest'
import { exampleFacts } from '../scenario.test-data.ts'
import { exampleWorld } from '../../workspace/example-world.test-data.ts'
import { organization } from './organization.ts'

it('An organization is that of the user that the login is for', () => {
  const northwind = { type: 'organization', title: 'Northwind', not: false } as const
  const member = exampleFacts({}, exampleWorld([{ organization: 'Northwind' }]))
  expect(organization.matches(northwind, member)).toBe(true)
  expect(organization.matches(northwind, exampleFacts())).toBe(false)
  expect(organization.actual(northwind, exampleFacts())).toBe('none')
  expect(organization.explain(northwind)).toBe('organization is “Northwind”')
})
