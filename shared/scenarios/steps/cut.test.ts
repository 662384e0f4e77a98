import { expect, it } from 'vitest'
import { received } from '../../verdict/received.ts'
import { after } from '../scenario.test-data.ts'
import { plannedReply } from '../planned-reply.ts'
import { explainStep, stepSchema } from '../steps.ts'

const usual = received(after([]).wire).bytes
const cut = (step: object) => after([{ type: 'cut', ...step }]).wire

it('A connection is reset before anything is sent, or closed with nothing sent', () => {
  expect(cut({ how: 'reset' })).toMatchObject([{ action: 'reset' }])
  expect(cut({ how: 'close' })).toMatchObject([{ action: 'close' }])
})

it('What it was cut off from is told', () => {
  for (const step of [{ how: 'reset' }, { how: 'close', after: 'bytes', amount: 9 }]) {
    expect(plannedReply(cut(step))).toMatchObject({ status: 200, body: usual })
  }
})

it('It ends after so many bytes of the body, or so much of it, the head being whole', () => {
  const closed = cut({ how: 'close', after: 'bytes', amount: 9 })
  expect(Buffer.from(received(closed).bytes).toString()).toBe('<?xml ver')
  expect(closed.at(-1)?.action).toBe('end')
  const reset = cut({ how: 'reset', after: 'percent', amount: 25 })
  expect(received(reset).bytes).toHaveLength(Math.floor(usual.length / 4))
  expect(reset.at(-1)?.action).toBe('reset')
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
