import { expect, it } from 'vitest'
import { asAnn, exampleFacts } from '../scenario.test-data.ts'
import { interfaceSelector } from './interface.ts'

it('An interface is the one that is named, and the Staff CP for staff who name none', () => {
  const of = (name: string) => ({ type: 'interface', name, not: false }) as const
  expect(interfaceSelector.matches(of('Admin'), exampleFacts({ ...asAnn, interface: ' admin' }))).toBe(true)
  expect(interfaceSelector.matches(of('staff'), exampleFacts(asAnn))).toBe(true)
  expect(interfaceSelector.matches(of('staff'), exampleFacts())).toBe(false)
  expect(interfaceSelector.matches(of(''), exampleFacts())).toBe(true)
  expect(interfaceSelector.matches(of(''), exampleFacts(asAnn))).toBe(false)
  expect(interfaceSelector.actual(of('staff'), exampleFacts())).toBe('none')
  expect(interfaceSelector.explain(of('admin'))).toBe('interface is “admin”')
  expect(interfaceSelector.explain(of(''))).toBe('interface is not named')
})
