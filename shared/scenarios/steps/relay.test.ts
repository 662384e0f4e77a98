import { expect, it } from 'vitest'
import { after, bodyOf, texts } from '../scenario.test-data.ts'
import type { Decision } from '../decision.ts'

const reply = {
  status: 203,
  said: 'answered',
  headers: { 'content-type': 'application/xml', 'transfer-encoding': 'chunked', 'x-script': '1' },
  body: Buffer.from('<?xml version="1.0"?><r><result>1</result><user><fullname>There</fullname></user></r>'),
}

/** The decision as it is when the other script has answered. */
function answered(steps: readonly object[]): Decision {
  const decision = after([{ type: 'relay', to: 'Real' }, ...steps])
  const relay = decision.wire.at(-1)
  if (relay?.action !== 'relay') throw new Error('Nothing is relayed.')
  expect(relay.to).toBe('Real')
  return { ...decision, wire: relay.passOn(reply) }
}

it('The reply of another script is passed on as it is, without the headers of its own connection', () => {
  const decision = answered([])
  expect(decision.wire).toMatchObject([{ action: 'respond', status: 203 }])
  expect(decision.wire[0]).toMatchObject({
    headers: {
      'content-type': 'application/xml',
      'x-script': '1',
      'Content-Length': String(reply.body.length),
    },
  })
  expect(bodyOf(decision)).toBe(reply.body.toString())
})

it('Further steps happen to that reply, and a wait comes before the login is relayed', () => {
  expect(texts(answered([{ type: 'change', element: 'fullname', text: 'Here' }]))).toEqual([
    'result=1',
    'fullname=Here',
  ])
  expect(
    after([
      { type: 'relay', to: 'Real' },
      { type: 'wait', ms: 5 },
    ]).wire,
  ).toMatchObject([...[{ action: 'wait', ms: 5 }, { action: 'relay' }]])
  expect(
    answered([
      { type: 'wait', ms: 5 },
      { type: 'cut', how: 'reset' },
    ]).wire,
  ).toMatchObject([{ action: 'reset' }])
})
