import type { Exchange } from '../../shared/traffic/exchange.ts'

/** An exchange for tests: a login that was let in, then whatever the test is about. */
export function exampleExchange(values: Partial<Exchange> = {}): Exchange {
  return {
    id: 1,
    session: 'main',
    time: '2026-01-01T00:00:00.000Z',
    kind: 'user',
    username: 'jane.roe',
    ipaddress: '203.0.113.7',
    interface: null,
    outcome: 'let in',
    cause: 'right password',
    why: [],
    request: {
      method: 'POST',
      url: '/loginshare',
      httpVersion: '1.1',
      headers: [],
      fields: [],
      body: '',
      bodyAs: 'text',
      bytes: 0,
      socket: { address: '127.0.0.1', port: 50_000 },
    },
    reply: { status: 200, headers: [], body: '', bytes: 0, complete: true },
    timing: { read: 1, decide: 1, write: 1 },
    ...values,
  }
}
