import { expect, it } from 'vitest'
import { after, bodyOf } from '../scenario.test-data.ts'
import { stepSchema } from '../steps.ts'

it('A redirect names where to, and has no body', () => {
  const decision = after([{ type: 'redirect', to: 'https://sso.example/login', status: 303 }])
  expect(decision.wire).toMatchObject([{ status: 303, headers: { Location: 'https://sso.example/login' } }])
  expect(bodyOf(decision)).toBe('')
})

it('No line break gets into a header', () => {
  expect(stepSchema.safeParse({ type: 'redirect', to: '/a\r\nX: y' }).success).toBe(false)
})
