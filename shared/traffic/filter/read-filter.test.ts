import { describe, expect, it } from 'vitest'
import { exampleExchange, exampleVerdict } from '../exchange.test-data.ts'
import type { KeptExchange } from '../kept-exchange.ts'
import { longestFilter, readFilter } from './read-filter.ts'

const now = new Date(2026, 10, 23, 15, 0, 0).getTime()

/** Whether a filter finds an exchange. It has no mistakes. */
function finds(filter: string, values: Partial<KeptExchange> = {}): boolean {
  const { condition, mistakes } = readFilter(filter, now)
  expect(mistakes).toEqual([])
  return condition?.matches(exampleExchange(values)) ?? true
}

/** The parts of a filter that are mistakes, and what is said of each. */
function mistakesIn(filter: string): [part: string, message: string][] {
  return readFilter(filter, now).mistakes.map(({ from, to, message }) => [filter.slice(from, to), message])
}

const explained = (filter: string) => readFilter(filter, now).explanation

describe('A filter', () => {
  it('of nothing finds everything, and needs no words', () => {
    expect(readFilter('  ', now)).toEqual({ condition: undefined, explanation: '', mistakes: [] })
  })

  it.each([
    'Jane',
    '203.0.113',
    'staffapi',
    'loginshare/staff',
    'wrong PASSWORD',
    'refused',
    'Bad login',
    'not that of',
  ])('of the word %s finds what a row says with it', (word) => {
    const row = exampleExchange({
      ...{ username: 'jane.roe', ipaddress: '203.0.113.7', interface: 'staffapi', url: '/loginshare/staff' },
      ...{ outcome: 'refuse', cause: 'wrong password', why: ['The password is not that of Jane.'] },
      verdict: exampleVerdict({ error: 'Bad login' }),
    })
    expect(finds(`"${word}"`, row)).toBe(true)
    expect(finds(`"${word}x"`, row)).toBe(false)
  })

  it('of several words finds what has all of them', () => {
    expect(finds('jane 203', { username: 'jane' })).toBe(true)
    expect(finds('jane 204', { username: 'jane' })).toBe(false)
  })

  it('takes words in quotes as one, and a doubled quote as a quote', () => {
    expect(finds('"jane roe"', { username: 'Jane Roe' })).toBe(true)
    expect(finds('"roe jane"', { username: 'Jane Roe' })).toBe(false)
    expect(finds('user:"say ""hi"" (or)"', { username: 'say "hi" (or)' })).toBe(true)
    expect(finds('user:corp\\jdoe', { username: 'CORP\\jdoe' })).toBe(true)
  })

  it('leaves out what a minus stands before, and takes a hyphen in a word as it is', () => {
    expect(finds('-user:jane', { username: 'jane' })).toBe(false)
    expect(finds('-user:john', { username: 'jane' })).toBe(true)
    expect(finds('--user:jane', { username: 'jane' })).toBe(true)
    expect(finds('-(user:jane is:loggedin)', { username: 'jane' })).toBe(false)
    expect(finds('anna-lena', { username: 'anna-lena' })).toBe(true)
  })

  it('binds words closer than “or”, but for brackets', () => {
    const jane = { username: 'jane', kind: 'staff' } as const
    expect(finds('user:john kind:user or user:jane', jane)).toBe(true)
    expect(finds('kind:user (user:john OR user:jane)', jane)).toBe(false)
    expect(finds('kind:staff (user:john or user:jane)', jane)).toBe(true)
    expect(finds('"or"', jane)).toBe(false)
  })

  it.each<[filter: string, found: Partial<KeptExchange>, not: Partial<KeptExchange>]>([
    ['user:JANE', { username: 'jane.roe' }, { username: 'joan' }],
    ['user:=jane', { username: 'Jane' }, { username: 'jane.roe' }],
    ['ip:203.0.113.7', { ipaddress: '203.0.113.7' }, { ipaddress: '203.0.113.70' }],
    ['ip:203.0.112.0/23', { ipaddress: ' 203.0.113.255' }, { ipaddress: '203.0.114.0' }],
    ['ip:0.0.0.0/0', { ipaddress: '::ffff:203.0.113.7' }, { ipaddress: '2001:db8::1' }],
    ['ip:2001:db8::/32', { ipaddress: '2001:db8:1::1' }, { ipaddress: 'localhost' }],
    ['interface:Admin', { interface: ' admin ' }, { interface: 'staffadmin' }],
    ['interface:none', { interface: null }, { interface: 'staff' }],
    ['kind:staff', { kind: 'staff' }, { kind: 'user' }],
    ['kind:none', { kind: null }, { kind: 'user' }],
    ['outcome:letin', { outcome: 'let in' }, { outcome: 'refuse' }],
    ['outcome:break', { outcome: 'break' }, { outcome: 'refuse' }],
    ['status:404', { status: 404 }, { status: 405 }],
    ['status:4xx', { status: 499 }, { status: 500 }],
    ['status:none', { status: 0 }, { status: 200 }],
    ['slower:2s', { read: 1_999_999, decide: 1, write: 1 }, { read: 1_999_999, decide: 1, write: 0 }],
    ['slower:1.5', { read: 1000, decide: 501, write: 0 }, { read: 1000, decide: 500, write: 0 }],
    ['larger:1kb', { replyBytes: 1025 }, { replyBytes: 1024 }],
    ['after:14:00', { time: now - 3_600_000 }, { time: now - 3_600_001 }],
    ['after:10m', { time: now - 600_000 }, { time: now - 600_001 }],
    [
      'before:2026-11-23',
      { time: new Date(2026, 10, 22, 23, 59).getTime() },
      { time: new Date(2026, 10, 23).getTime() },
    ],
    [
      'before:2026-11-23T10:00:00.5Z',
      { time: Date.UTC(2026, 10, 23, 10) },
      { time: Date.UTC(2026, 10, 23, 10, 0, 1) },
    ],
    ['body:jörg', { body: 'username=j%C3%B6rg+x' }, { body: 'username=jorg+x' }],
    ['body:"jörg x"', { body: 'username=j%C3%B6rg+x' }, { body: 'username=j%C3%B6rg' }],
    ['body:</RESULT>', { replyBody: '<result>1</result>' }, { replyBody: '<result/>' }],
    ['is:broken', { complete: false }, { complete: true }],
    ['is:broken', { outcome: 'break' }, { outcome: 'refuse' }],
    ['is:imported', { imported: true }, { imported: false }],
    ['is:mismatch', { outcome: 'refuse' }, { outcome: 'let in' }],
  ])('%s finds the one and not the other', (filter, found, not) => {
    expect(finds(filter, found)).toBe(true)
    expect(finds(filter, not)).toBe(false)
    expect(finds(`-${filter}`, not)).toBe(true)
  })

  it('finds logins by the scenario that was active, and the rule that applied', () => {
    const rule = { id: 'r', number: 2, name: 'Wrong group', count: 1 }
    const applied = {
      played: { scenario: 'Outage', rule, rules: [], steps: [], notes: [], done: [], relayed: null },
    }
    const none = { played: { ...applied.played, rule: null } }
    const found = (filter: string) => [applied, none, {}].map((one) => finds(filter, one))
    expect(found('scenario:out')).toEqual([true, true, false])
    expect(found('rule:2')).toEqual([true, false, false])
    expect(found('rule:"wrong group"')).toEqual([true, false, false])
    expect(found('rule:1')).toEqual([false, false, false])
    expect(found('rule:none')).toEqual([false, true, true])
  })

  it('tells verdicts apart', () => {
    const refused = { verdict: exampleVerdict({ error: 'No' }) }
    const exception = { verdict: exampleVerdict({ error: '', exception: true }) }
    const noGroup = {
      verdict: exampleVerdict({
        error: 'Invalid data provided: Invalid Group',
        log: ['Invalid XML Received for User LoginShare Plugin (Invalid Group)'],
      }),
    }
    const none = { kind: null, verdict: null }
    const found = (filter: string) => [{}, refused, exception, noGroup, none].map((one) => finds(filter, one))
    expect(found('is:loggedin')).toEqual([true, false, false, false, false])
    expect(found('verdict:"logged in"')).toEqual([true, false, false, false, false])
    expect(found('is:refused')).toEqual([false, true, false, true, false])
    expect(found('verdict:exception')).toEqual([false, false, true, false, false])
    expect(found('verdict:no-group')).toEqual([false, false, false, true, false])
    expect(found('verdict:no-team')).toEqual([false, false, false, false, false])
  })

  it('finds logins by the group or the team of the account', () => {
    const account = {
      usergroup: 'VIP',
      fullname: '',
      designation: '',
      phone: '',
      emails: [],
      organization: null,
    }
    const user = exampleVerdict({ ok: true, account: { ...account, new: true, index: 0 } })
    expect(finds('group:vip', { verdict: user })).toBe(true)
    expect(finds('group:=vi', { verdict: user })).toBe(false)
    expect(finds('group:vip', { verdict: null })).toBe(false)
  })

  it('that counts from now says so, since it finds others later', () => {
    const moves = (filter: string) => readFilter(filter, now).condition?.moves === true
    expect(['after:10m', '-(jane before:14:00)', 'a or after:1d'].map(moves)).toEqual([true, true, true])
    expect(['after:2026-11-23', 'jane'].map(moves)).toEqual([false, false])
  })
})

describe('What was understood', () => {
  it.each([
    ['jane', 'the row holds “jane”'],
    ['user:jane -is:refused', 'the username holds “jane” and the helpdesk did not refuse it'],
    [
      'kind:staff (slower:2s or status:4xx)',
      'it is a staff login and (it took longer than 2 s or the status is 400 to 499)',
    ],
    ['-(user:=jane or ip:10.0.0.0/8)', 'the username is not “jane” and the IP address is not in 10.0.0.0/8'],
    ['larger:10kb after:10m', 'the reply has more than 10,240 bytes and it came in the last 10 minutes'],
    ['before:14:02', 'it came before 2026-11-23 14:02:00'],
    ['-before:1d', 'it came in the last 1 day'],
  ])('of %s is: %s', (filter, words) => {
    expect(explained(filter)).toBe(words)
  })
})

describe('A mistake in a filter', () => {
  it.each<[filter: string, part: string, says: RegExp]>([
    ['jane http://x', 'http:', /^“http:” is not known here; there are user: ip: .* quotes/],
    ['user: jane', 'user:', /^“user:” needs a value right after it, such as user:jane$/],
    ['is:red', 'red', /^“is:” takes one of loggedin, refused, broken, mismatch, imported, pinned\.$/],
    ['ip:10.1', '10.1', /an IP address, or a range/],
    ['ip:10.0.0.0/33', '10.0.0.0/33', /an IP address, or a range/],
    ['status:99', '99', /a status such as 200/],
    ['slower:2x', '2x', /a duration such as 2s/],
    ['slower:2constructor', '2constructor', /a duration/],
    ['larger:much', 'much', /a number of bytes/],
    ['after:2026-02-30', '2026-02-30', /a time: 14:02/],
    ['after:25:00', '25:00', /a time: 14:02/],
    ['x user:"jane roe', '"jane roe', /^The quote at the end is missing\.$/],
    ['(jane', '(', /^This bracket is not closed\.$/],
    ['jane)', ')', /^This bracket closes none\.$/],
    ['jane ()', '(', /^There is nothing in these brackets\.$/],
    ['or jane', 'or', /^There is nothing before this “or”/],
    ['jane or', 'or', /^There is nothing after this “or”/],
    ['jane or or joe', 'or', /^There is nothing before this “or”/],
    ['jane - joe', '-', /^Right after this “-”/],
    ['-', '-', /^Right after this “-”/],
  ])('%s is named where it is', (filter, part, says) => {
    const found = mistakesIn(filter)
    expect(found).toEqual([[part, expect.stringMatching(says) as string]])
  })

  it('hides no other', () => {
    expect(mistakesIn('foo:x (is:red or slower:1s) ) ip:x').map(([part]) => part)).toEqual([
      'foo:',
      'red',
      ')',
      'x',
    ])
  })

  it('is to be longer than a filter may be', () => {
    expect(readFilter('x'.repeat(longestFilter), now).mistakes).toEqual([])
    expect(readFilter('x'.repeat(longestFilter + 1), now).mistakes).toMatchObject([
      { from: longestFilter, to: longestFilter + 1 },
    ])
  })
})
