import { expect, it } from 'vitest'
import { exampleFacts } from '../scenario.test-data.ts'
import { kind } from './kind.ts'

it('A kind is told by the path that a login came to', () => {
  const staff = { type: 'kind', kind: 'staff', not: false } as const
  expect(kind.matches(staff, exampleFacts({ kind: 'staff' }))).toBe(true)
  expect(kind.matches(staff, exampleFacts())).toBe(false)
  expect(kind.actual(staff, exampleFacts())).toBe('user')
  expect(kind.explain(staff)).toBe('kind is staff')
})
