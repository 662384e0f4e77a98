import { expect, it } from 'vitest'
import { received } from '../../verdict/received.ts'
import { joinBytes } from '../../verdict/join-bytes.ts'
import { after } from '../scenario.test-data.ts'

const usual = received(after([]).wire).bytes
const { length } = usual

function broken(how: string) {
  const { wire } = after([{ type: 'break http', how, by: 20 }])
  const sent = joinBytes(wire.flatMap((action) => (action.action === 'write' ? [action.bytes] : [])))
  expect(wire.at(-1)).toEqual({ action: 'end' })
  return { message: Buffer.from(sent).toString('latin1'), got: received(wire) }
}

it('A Content-Length that is too long still gives all of the body', () => {
  const { message, got } = broken('length too long')
  expect(message).toContain(`Content-Length: ${String(length + 20)}\r\n`)
  expect(got.bytes).toEqual(usual)
  expect(got.break).toContain(`Only ${String(length)} of the`)
})

it('One that is too short cuts the body off', () => {
  expect(broken('length too short').got.bytes).toEqual(usual.subarray(0, length - 20))
})

it('A bad chunk comes after the body', () => {
  const { message, got } = broken('bad chunk')
  expect(message).toMatch(/\r\n\r\n[0-9a-f]+\r\n<\?xml[^]*\r\nzz\r\n$/)
  expect(got.bytes).toEqual(usual)
})

it('Garbage is no HTTP', () => {
  expect(broken('garbage').got.break).toBe('What came is not HTTP.')
})

it('Headers come without a body', () => {
  const { message, got } = broken('headers only')
  expect(message).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\n$/)
  expect(got.bytes).toHaveLength(0)
})
