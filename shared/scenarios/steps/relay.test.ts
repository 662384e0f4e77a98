import { expect, it } from 'vitest'
import { after, bodyOf, texts } from '../scenario.test-data.ts'
import type { Decision } from '../decision.ts'
import type { PassedOn, RelayedReply } from '../wire.ts'

const reply: RelayedReply = {
  status: 203,
  headers: [
    ['content-type', 'application/xml'],
    ['transfer-encoding', 'chunked'],
    ['x-script', '1'],
  ],
  body: Buffer.from('<?xml version="1.0"?><r><result>1</result><user><fullname>There</fullname></user></r>'),
  ...{ break: null, ms: 5, said: 'answered' },
}

/** What becomes of a relayed login when the other script has answered. */
function passedOn(steps: readonly object[], values: Partial<RelayedReply> = {}): PassedOn {
  const decision = after([{ type: 'relay', to: 'Real' }, ...steps])
  const relay = decision.wire.at(-1)
  if (relay?.action !== 'relay') throw new Error('Nothing is relayed.')
  expect(relay.to).toBe('Real')
  return relay.passOn({ ...reply, ...values })
}

/** The decision as it is then. */
function answered(steps: readonly object[]): Decision {
  return { ...after([]), ...passedOn(steps) }
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

it('A login is relayed even if nothing is to be sent back', () => {
  expect(passedOn([{ type: 'hang' }]).wire).toEqual([{ action: 'hang' }])
})

it.each([
  ['1', 'let in'],
  ['0', 'refuse'],
  ['2', 'break'],
])('What it means to do is what its result says: %s', (result, outcome) => {
  expect(passedOn([], { body: Buffer.from(`<r><result>${result}</result></r>`) }).outcome).toBe(outcome)
})

it('What further steps could not do is said', () => {
  expect(passedOn([{ type: 'drop', element: 'phone' }]).notes).toEqual(['There is no “phone” in the reply.'])
})

it('Where no reply came, nothing can be passed on but an empty one', () => {
  const { outcome, wire } = passedOn([], { status: 0, headers: [], body: new Uint8Array() })
  expect(outcome).toBe('break')
  expect(wire).toMatchObject([{ action: 'respond', status: 502, body: new Uint8Array() }])
})
