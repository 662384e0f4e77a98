import { expect, it } from 'vitest'
import { received } from '../../verdict/received.ts'
import { after } from '../scenario.test-data.ts'

it('Connections are refused for a while, beginning with that of the login', () => {
  const { wire, outcome } = after([{ type: 'refuse', ms: 30_000 }])
  expect(wire).toEqual([{ action: 'refuse', ms: 30_000 }])
  expect(received(wire).break).toBe('The connection was refused.')
  expect(outcome).toBe('break')
})
