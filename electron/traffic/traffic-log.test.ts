import fc from 'fast-check'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { exampleExchange } from '../../shared/traffic/exchange.test-data.ts'
import { TrafficLog, type Bounds } from './traffic-log.ts'

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

describe('What a person marks', () => {
  it('stays when others make room, and the next oldest goes instead', () => {
    const log = logOf(3, { maxCount: 4, maxBytes: 1e9 })
    expect(log.mark([1, 3], { pinned: true }).map(({ id }) => id)).toEqual([1, 3])
    for (let id = 4; id <= 9; id += 1) log.record(exampleExchange({ id }), '')
    expect(ids(log, 10)).toEqual([9, 8, 3, 1])
    expect(log.dropped).toBe(5)
    expect(log.get(1)).toMatchObject({ pinned: true })
    expect(log.oldestUnpinned).toBe(8)
  })

  it('goes in its turn once it is pinned no longer', () => {
    const log = logOf(3, { maxCount: 3, maxBytes: 1e9 })
    log.mark([1], { pinned: true })
    log.record(exampleExchange({ id: 4 }), '')
    log.mark([1], { pinned: false })
    log.record(exampleExchange({ id: 5 }), '')
    expect(ids(log, 10)).toEqual([5, 4, 3])
  })

  it('is what was not so already, of those that are there', () => {
    const log = logOf(2)
    expect(log.mark([2, 7], { note: 'ticket' })).toMatchObject([{ id: 2, pinned: false, note: 'ticket' }])
    expect(log.mark([2], { note: 'ticket', pinned: false })).toEqual([])
  })

  it('may be pinned only as far as that fills half of the log', () => {
    const log = logOf(9, { maxCount: 10, maxBytes: 1e9 })
    log.mark([1, 2, 3], { pinned: true })
    expect(() => log.mark([4, 5, 6], { pinned: true })).toThrow('half of the log')
    expect(log.kept(4)?.pinned).toBe(false)
    log.mark([2, 3, 4, 5], { pinned: true })
    const heavy = exampleExchange({ id: 10, body: 'x'.repeat(6000) })
    const small = new TrafficLog(() => ({ maxCount: 10, maxBytes: 10_000 }))
    small.record(heavy, '')
    expect(() => small.mark([10], { pinned: true })).toThrow('half of the log')
  })

  it('goes as the last of all where the log is made so small that nothing else is left', () => {
    const bounds = { maxCount: 6, maxBytes: 1e9 }
    const log = logOf(6, bounds)
    log.mark([1, 2, 3], { pinned: true })
    bounds.maxCount = 3
    log.keepBounds()
    expect(ids(log, 10)).toEqual([6, 3, 2])
    log.record(exampleExchange({ id: 7 }), '')
    expect(ids(log, 10)).toEqual([7, 3, 2])
  })

  it('counts with its note', () => {
    const log = logOf(5, { maxCount: 10, maxBytes: 10_000 })
    log.mark([5], { note: 'x'.repeat(8000) })
    expect(log.total).toBeLessThan(5)
    const { total } = log
    log.mark([5], { note: '' })
    for (const id of [6, 7]) log.record(exampleExchange({ id }), '')
    expect(log.total).toBe(total + 2)
  })
})

describe('What is cleared', () => {
  it('is gone but for pinned ones, is not counted as dropped, and comes back to its place', () => {
    const log = logOf(6)
    log.mark([2], { pinned: true })
    const { number, ids: cleared } = log.clear([1, 2, 4, 5, 9])
    expect(cleared).toEqual([1, 4, 5])
    expect(ids(log, 10)).toEqual([6, 3, 2])
    expect(log.list({ limit: 2 })).toMatchObject({ total: 3, dropped: 0, next: '3' })
    log.record(exampleExchange({ id: 7 }), '')
    expect(log.restore(number)).toEqual([1, 4, 5])
    expect(ids(log, 10)).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect(log.restore(number)).toBeUndefined()
  })

  it('makes room before anything else, the oldest first', () => {
    const log = logOf(4, { maxCount: 4, maxBytes: 1e9 })
    const { number } = log.clear([1, 2, 3])
    for (const id of [5, 6]) log.record(exampleExchange({ id }), '')
    expect(log).toMatchObject({ total: 3, dropped: 0 })
    expect(log.restore(number)).toEqual([3])
    expect(ids(log, 10)).toEqual([6, 5, 4, 3])
  })

  it('can be brought back until something else is cleared, and for 10 minutes', () => {
    vi.useFakeTimers()
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const log = logOf(4)
    const first = log.clear([1])
    const second = log.clear([2])
    expect(log.restore(first.number)).toBeUndefined()
    vi.advanceTimersByTime(10 * 60_000 - 1)
    expect(log.restore(second.number)).toEqual([2])
    const third = log.clear([3])
    vi.advanceTimersByTime(10 * 60_000)
    expect(log.restore(third.number)).toBeUndefined()
  })

  it('takes its passwords with it', () => {
    const log = logOf(0)
    log.keepPasswords(true)
    log.record(exampleExchange({ id: 1 }), 'secret')
    log.restore(log.clear([1]).number)
    expect(log.passwordOf(1)).toBeNull()
  })

  it('leaves every other in its place, whatever is cleared, brought back and recorded', () => {
    const act = fc.oneof(
      fc.constant('record' as const),
      fc.constant('restore' as const),
      fc.record({ clear: fc.array(fc.integer({ min: 1, max: 60 })) }),
      fc.record({ pin: fc.integer({ min: 1, max: 60 }), pinned: fc.boolean() }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const log = logOf(0)
        let there = new Map<number, boolean>()
        let before = there
        let last = 0
        for (const what of acts) {
          if (what === 'record') {
            there = new Map(there).set(log.nextId, false)
            log.record(exampleExchange({ id: log.nextId }), '')
          } else if (what === 'restore') {
            if (log.restore(last) !== undefined) there = new Map([...before, ...there])
          } else if ('clear' in what) {
            last = log.clear(what.clear).number
            before = new Map([...there].filter(([id, pinned]) => !pinned && what.clear.includes(id)))
            there = new Map([...there].filter(([id]) => !before.has(id)))
          } else if (there.has(what.pin)) {
            if (log.mark([what.pin], { pinned: what.pinned }).length > 0) there.set(what.pin, what.pinned)
          }
        }
        const expected = [...there.keys()].sort((one, other) => other - one)
        expect(ids(log, 100)).toEqual(expected)
        expect(log.total).toBe(expected.length)
        expect(log.since(0).map(({ id }) => id)).toEqual(expected.toReversed())
        const unpinned = expected.filter((id) => there.get(id) === false).at(-1)
        expect(log.oldestUnpinned).toBe(unpinned ?? log.nextId)
      }),
    )
  })
})

describe('The age of exchanges', () => {
  const hour = 3_600_000
  const now = Date.parse('2026-11-26T12:00:00Z')
  const bounds: Bounds = { maxCount: 100, maxBytes: 1e9, maxHours: 2 }

  it('has those dropped that are older than they may be, and counts them', () => {
    const log = new TrafficLog(() => bounds)
    for (const [at, hours] of [5, 3, 1, 0].entries()) {
      log.record(exampleExchange({ id: at + 1, time: now - hours * hour }), '')
    }
    log.dropOld(now)
    expect(ids(log, 10)).toEqual([4, 3])
    expect(log.dropped).toBe(2)
    log.dropOld(now + hour + 1)
    expect(ids(log, 10)).toEqual([4])
  })

  it('counts for no pinned and no imported one', () => {
    const log = new TrafficLog(() => bounds)
    const old = now - 9 * hour
    log.record(exampleExchange({ id: 1, time: old, imported: true }), '')
    for (const id of [2, 3]) log.record(exampleExchange({ id, time: old }), '')
    log.mark([3], { pinned: true })
    log.dropOld(now)
    expect(ids(log, 10)).toEqual([3, 1])
  })
})
