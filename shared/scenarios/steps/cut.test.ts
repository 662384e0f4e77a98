import { expect, it } from 'vitest'
import { received } from '../../verdict/received.ts'
import { after } from '../scenario.test-data.ts'
import { explainStep, stepSchema } from '../steps.ts'

const usual = received(after([]).wire).bytes
const cut = (step: object) => after([{ type: 'cut', ...step }]).wire

it('A connection is reset before anything is sent, or closed with nothing sent', () => {
  expect(cut({ how: 'reset' })).toEqual([{ action: 'reset' }])
  expect(cut({ how: 'close' })).toEqual([{ action: 'close' }])
})

it('It ends after so many bytes of the body, or so much of it, the head being whole', () => {
  const closed = cut({ how: 'close', after: 'bytes', amount: 9 })
  expect(Buffer.from(received(closed).bytes).toString()).toBe('<?xml ver')
  expect(closed.at(-1)).toEqual({ action: 'end' })
  const reset = cut({ how: 'reset', after: 'percent', amount: 25 })
  expect(received(reset).bytes).toHaveLength(Math.floor(usual.length / 4))
  expect(reset.at(-1)).toEqual({ action: 'reset' })
})

it('A reset after the whole reply still gives all of it', () => {
  expect(received(cut({ how: 'reset', after: 'percent', amount: 100 })).bytes).toEqual(usual)
})

it('It is explained', () => {
  const explained = (step: object) => explainStep(stepSchema.parse({ type: 'cut', ...step }))
  expect(explained({ how: 'reset' })).toBe('reset the connection before answering')
  expect(explained({ how: 'close', after: 'bytes', amount: 1 })).toBe(
    'close the connection after 1 byte of the body',
  )
})
