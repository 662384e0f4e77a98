import { describe, expect, it } from 'vitest'
import { exampleExchange, exampleVerdict } from './exchange.test-data.ts'
import { LineReader, LineWriter } from './journal-lines.ts'
import type { KeptExchange } from './kept-exchange.ts'

/** The exchanges that a file tells of when it is read. */
function readBack(...exchanges: KeptExchange[]) {
  const writer = new LineWriter()
  const reader = new LineReader()
  const lines = exchanges.map((exchange) => writer.lines({ exchange })).join('')
  return lines
    .split('\n')
    .slice(0, -1)
    .map((line) => reader.entry(line))
    .flatMap((entry) => (entry && 'exchange' in entry ? entry.exchange : []))
}

/** For each field of an exchange, another value than that of the example. */
const others: { [Field in keyof KeptExchange]: KeptExchange[Field] } = {
  ...{ id: 2, session: 'other', time: 5, kind: 'staff', username: 'eve', ipaddress: '::1' },
  ...{ interface: 'winapp', outcome: 'refuse', cause: 'wrong password', imported: true, why: ['other'] },
  verdict: exampleVerdict(),
  played: { scenario: 'other' } as unknown as KeptExchange['played'],
  ...{
    method: 'PUT',
    url: '/other',
    httpVersion: '1.0',
    head: 'Host\nother',
    body: 'other',
    bodyAs: 'bytes',
  },
  ...{ bytes: 5, address: '::1', port: 5, status: 500, replyHeaders: { other: 'x' }, replyBody: 'other' },
  ...{ replyBytes: 5, complete: false, planned: { status: 500, headers: {}, body: 'other', bytes: 5 } },
  ...{ read: 5, decide: 5, wait: 5, write: 5, close: 5, pinned: true, note: 'other' },
}

describe('The lines of the journal', () => {
  const one = exampleExchange()

  it('give back what was recorded', () => {
    expect(readBack(one, one)).toEqual([one, one])
  })

  it.each(Object.keys(others) as (keyof KeptExchange)[])(
    'tell apart two exchanges that differ in “%s” alone',
    (field) => {
      const other = { ...one, [field]: others[field] }
      expect(other[field]).not.toEqual(one[field])
      expect(readBack(one, other)).toEqual([one, other])
    },
  )
})
