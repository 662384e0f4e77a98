import { describe, expect, it } from 'vitest'
import { exchangeSchema, summarySchema } from './exchange.ts'
import { summaryOf, wholeExchange, type KeptExchange } from './kept-exchange.ts'

const kept: KeptExchange = {
  ...{ id: 7, session: 'main', time: Date.parse('2026-11-23T10:00:00.123Z'), kind: 'user' },
  ...{ username: 'jörg', ipaddress: '203.0.113.7', interface: null },
  ...{
    outcome: 'let in',
    cause: 'right password',
    imported: false,
    verdict: null,
    played: null,
    why: ['The password is that of Jörg.'],
  },
  ...{ method: 'POST', url: '/loginshare?a=b', httpVersion: '1.1' },
  ...{ head: 'Host\n127.0.0.1:8480\nAccept\n*/*\nX-Empty\n' },
  ...{ body: 'username=j%C3%B6rg&password=[masked]&ipaddress=203.0.113.7', bodyAs: 'text', bytes: 55 },
  ...{ address: '::1', port: 50_000 },
  ...{
    status: 200,
    replyHeaders: { 'Content-Type': 'text/xml' },
    replyBody: '<a/>',
    replyBytes: 4,
    complete: false,
    planned: { status: 200, headers: { 'Content-Type': 'text/xml' }, body: '<a/><b/>', bytes: 8 },
  },
  ...{ read: 1500, decide: 20, wait: 2_000_000, write: 480, close: 30 },
  ...{ pinned: true, note: 'ticket 42' },
}

describe('a kept exchange', () => {
  it('is shown whole, its fields and headers in their order', () => {
    const whole = wholeExchange(kept)
    expect(exchangeSchema.parse(whole)).toEqual(whole)
    expect(whole.request.headers).toEqual([
      ['Host', '127.0.0.1:8480'],
      ['Accept', '*/*'],
      ['X-Empty', ''],
    ])
    expect(whole.request.fields).toEqual([
      ['username', 'jörg'],
      ['password', '[masked]'],
      ['ipaddress', '203.0.113.7'],
    ])
    expect(whole.reply.headers).toEqual([['Content-Type', 'text/xml']])
    expect(whole.reply.planned?.headers).toEqual([['Content-Type', 'text/xml']])
    expect(whole.timing).toEqual({ read: 1.5, decide: 0.02, wait: 2000, write: 0.48, close: 0.03 })
    expect(whole.time).toBe('2026-11-23T10:00:00.123Z')
  })

  it('is summed up in a row', () => {
    const row = summaryOf(kept)
    expect(summarySchema.parse(row)).toEqual(row)
    expect(row).toMatchObject({ status: 200, duration: 2002.03, bytes: 4, url: '/loginshare?a=b' })
  })

  it.each<[KeptExchange['bodyAs'], string, [string, string][]]>([
    ['text', 'username=jörg', [['username', 'jörg']]],
    ['bytes', 'username=j\xf6rg', [['username', 'j\uFFFDrg']]],
    [
      'rebuilt',
      'username=j%C3%B6rg&password=%5Bmasked%5D',
      [
        ['username', 'jörg'],
        ['password', '[masked]'],
      ],
    ],
    ['not kept', '', []],
  ])('has the fields that its body held: %s', (bodyAs, body, fields) => {
    expect(wholeExchange({ ...kept, bodyAs, body }).request.fields).toEqual(fields)
  })
})
