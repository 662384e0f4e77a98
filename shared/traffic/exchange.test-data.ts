import type { KeptExchange } from './kept-exchange.ts'
import type { Verdict } from '../verdict/helpdesk.ts'

/** A verdict for tests: refused with nothing said, then whatever the test is about. */
export function exampleVerdict(values: Partial<Verdict> = {}): Verdict {
  return {
    ok: false,
    error: '',
    exception: false,
    log: [],
    organizations: [],
    changes: [],
    result: 0,
    line: null,
    missing: [],
    reasons: [],
    depends: [],
    ...values,
  }
}

/** An exchange for tests: a login that was let in, then whatever the test is about. */
export function exampleExchange(values: Partial<KeptExchange> = {}): KeptExchange {
  return {
    id: 1,
    session: 'main',
    time: Date.parse('2026-01-01T00:00:00.000Z'),
    kind: 'user',
    username: 'jane.roe',
    ipaddress: '203.0.113.7',
    interface: null,
    outcome: 'let in',
    cause: 'right password',
    imported: false,
    why: [],
    verdict: exampleVerdict({ ok: true, error: null, result: 1 }),
    played: null,
    method: 'POST',
    url: '/loginshare',
    httpVersion: '1.1',
    head: '',
    body: '',
    bodyAs: 'text',
    bytes: 0,
    address: '127.0.0.1',
    port: 50_000,
    status: 200,
    replyHeaders: {},
    replyBody: '',
    replyBytes: 0,
    complete: true,
    planned: null,
    read: 1000,
    decide: 1000,
    wait: 0,
    write: 1000,
    close: 0,
    pinned: false,
    note: '',
    ...values,
  }
}
