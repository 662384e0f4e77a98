import { describe, expect, it } from 'vitest'
import { exampleExchange } from '../../shared/traffic/exchange.test-data.ts'
import { TrafficLog } from './traffic-log.ts'

function logOf(count: number, bounds = { maxCount: 1000, maxBytes: 1e9 }): TrafficLog {
  const log = new TrafficLog(() => bounds)
  for (let index = 0; index < count; index += 1) log.record(exampleExchange({ id: log.nextId }), 'secret')
  return log
}

const ids = (log: TrafficLog, limit: number, after?: number) =>
  log.list({ limit, after }).items.map(({ id }) => id)

describe('the traffic log', () => {
  it('lists the newest first, page by page', () => {
    const log = logOf(5)
    expect(ids(log, 2)).toEqual([5, 4])
    expect(log.list({ limit: 2 })).toMatchObject({ total: 5, dropped: 0, next: '4' })
    expect(ids(log, 2, 4)).toEqual([3, 2])
    expect(ids(log, 2, 2)).toEqual([1])
    expect(log.list({ limit: 2, after: 2 }).next).toBeNull()
  })

  it('lists those after an id alone', () => {
    const log = logOf(5)
    const page = log.list({ limit: 2, since: 2 })
    expect(page).toMatchObject({ items: [{ id: 5 }, { id: 4 }], total: 5, next: '4' })
    expect(log.list({ limit: 2, since: 2, after: 4 })).toMatchObject({ items: [{ id: 3 }], next: null })
    expect(log.list({ limit: 2, since: 9 })).toMatchObject({ items: [], next: null })
    expect(log.since(3).map(({ id }) => id)).toEqual([4, 5])
  })

  it('gives a whole exchange by its id', () => {
    const log = logOf(3)
    expect(log.get(2)?.id).toBe(2)
    expect(log.get(0)).toBeUndefined()
    expect(log.get(4)).toBeUndefined()
  })

  it('is empty at first', () => {
    expect(logOf(0).list({ limit: 10 })).toEqual({ items: [], total: 0, dropped: 0, next: null })
  })

  it('drops the oldest past its count, and counts them', () => {
    const log = logOf(5000, { maxCount: 100, maxBytes: 1e9 })
    expect(log.list({ limit: 1000 })).toMatchObject({ total: 100, dropped: 4900, next: null })
    expect(ids(log, 1)).toEqual([5000])
    expect(log.get(4900)).toBeUndefined()
    expect(log.get(4901)?.id).toBe(4901)
    expect(ids(log, 10, 4000)).toEqual([])
  })

  it('drops the oldest past its bytes, but never the newest', () => {
    const log = new TrafficLog(() => ({ maxCount: 1000, maxBytes: 10_000 }))
    const body = 'x'.repeat(8000)
    for (let index = 0; index < 9; index += 1) {
      log.record(exampleExchange({ id: log.nextId, body }), '')
    }
    expect(log.total).toBe(1)
    expect(log.dropped).toBe(8)
  })

  it('keeps no password unless it is told to', () => {
    const log = logOf(1)
    expect(log.keepsPasswords).toBe(false)
    expect(log.passwordOf(1)).toBeNull()
    log.keepPasswords(true)
    log.record(exampleExchange({ id: 2 }), 'secret')
    log.record(exampleExchange({ id: 3 }), '')
    expect([1, 2, 3, 4].map((id) => log.passwordOf(id))).toEqual([null, 'secret', '', undefined])
  })

  it('forgets every kept password when it is to keep none', () => {
    const log = logOf(0)
    log.keepPasswords(true)
    log.record(exampleExchange({ id: 1 }), 'secret')
    log.keepPasswords(false)
    log.keepPasswords(true)
    expect(log.passwordOf(1)).toBeNull()
  })

  it('drops a password with its exchange, and counts its bytes', () => {
    const log = new TrafficLog(() => ({ maxCount: 2, maxBytes: 10_000 }))
    log.keepPasswords(true)
    for (const id of [1, 2, 3]) log.record(exampleExchange({ id }), 'secret')
    expect([1, 2, 3].map((id) => log.passwordOf(id))).toEqual([undefined, 'secret', 'secret'])
    log.record(exampleExchange({ id: 4 }), 'x'.repeat(9000))
    expect(log.total).toBe(1)
    log.keepPasswords(false)
    log.record(exampleExchange({ id: 5 }), '')
    expect(log.total).toBe(2)
  })

  it('keeps to new bounds as soon as they are set', () => {
    const bounds = { maxCount: 10, maxBytes: 1e9 }
    const log = logOf(10, bounds)
    bounds.maxCount = 3
    log.keepBounds()
    expect(ids(log, 10)).toEqual([10, 9, 8])
  })
})
