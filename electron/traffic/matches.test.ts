import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { exampleExchange } from '../../shared/traffic/exchange.test-data.ts'
import * as filters from '../../shared/traffic/filter/read-filter.ts'
import { Matches } from './matches.ts'
import { TrafficLog } from './traffic-log.ts'
import { waitForMatch } from './wait-for-match.ts'

function open(maxCount = 1000) {
  const log = new TrafficLog(() => ({ maxCount, maxBytes: 1e9 }))
  const record = (...usernames: string[]) => {
    for (const username of usernames) log.record(exampleExchange({ id: log.nextId, username }), '')
  }
  return { log, record, matches: new Matches(log) }
}

describe('What a filter finds in the log', () => {
  it('is listed newest first, page by page, and counted whole', async () => {
    const { record, matches } = open()
    record('jane', 'john', 'jane', 'joan', 'jane')
    const first = await matches.list('user:jane', { limit: 2 })
    expect(first).toMatchObject({ items: [{ id: 5 }, { id: 3 }], total: 3, dropped: 0, next: '3' })
    const second = await matches.list('user:jane', { limit: 2, after: 3 })
    expect(second).toMatchObject({ items: [{ id: 1 }], total: 3, next: null })
  })

  it('is asked for since an exchange that was seen', async () => {
    const { record, matches } = open()
    record('jane', 'john', 'jane')
    await matches.find('user:jane')
    record('jane', 'john')
    expect(await matches.list('user:jane', { limit: 9, since: 3 })).toMatchObject({
      items: [{ id: 4 }],
      total: 3,
    })
  })

  it('goes as the log drops it', async () => {
    const { record, matches } = open(3)
    record('jane', 'jane', 'john')
    expect(await matches.find('user:jane')).toEqual([1, 2])
    record('jane')
    expect(await matches.find('user:jane')).toEqual([2, 4])
    record('john', 'john', 'john')
    expect(await matches.find('user:jane')).toEqual([])
  })

  it('is found once, however often it is asked for, and by whom', async () => {
    const { record, matches } = open()
    const read = vi.spyOn(filters, 'readFilter')
    record('jane', 'john', 'jane')
    const both = await Promise.all([matches.find('user:jane'), matches.find('user:jane')])
    expect(both).toEqual([
      [1, 3],
      [1, 3],
    ])
    expect(read).toHaveBeenCalledTimes(1)
    for (let time = 0; time < 3; time += 1) await matches.find('after:1d')
    expect(read).toHaveBeenCalledTimes(4)
  })

  it('is the same as a new search finds, whatever has been recorded and asked before', async () => {
    const steps = fc.array(fc.oneof(fc.constantFrom('jane', 'john'), fc.constant('ask')), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 20 }), async (names, maxCount) => {
        const { log, record, matches } = open(maxCount)
        for (const name of names) {
          if (name !== 'ask') record(name)
          else expect(await matches.find('jane')).toEqual(await new Matches(log).find('jane'))
        }
      }),
    )
  })

  it('is nothing where the filter has mistakes, which are named with their places', async () => {
    const { matches } = open()
    await expect(matches.find('jane is:red (')).rejects.toMatchObject({
      fields: [
        {
          field: 'filter',
          message: expect.stringMatching(/^has a mistake at character 9: “is:” takes/) as string,
        },
        {
          field: 'filter',
          message: expect.stringMatching(/^has a mistake at character 13: This bracket/) as string,
        },
      ],
    })
  })
})

describe('Waiting for an exchange', () => {
  const jane = filters.readFilter('user:jane', 0).condition ?? expect.fail()

  it('ends at once where there is one already, the first after the one that was seen', async () => {
    const { log, record } = open()
    record('jane', 'jane', 'john', 'jane')
    const never = new AbortController().signal
    expect((await waitForMatch(log, jane, 0, never))?.id).toBe(1)
    expect((await waitForMatch(log, jane, 2, never))?.id).toBe(4)
  })

  it('goes on until one comes', async () => {
    const { log, record } = open()
    const waiting = waitForMatch(log, jane, 0, new AbortController().signal)
    for (const name of ['john', 'joan', 'jane', 'jane']) {
      await new Promise((resolve) => setImmediate(resolve))
      record(name)
    }
    expect((await waiting)?.id).toBe(3)
  })

  it('misses none that comes while others are looked at', async () => {
    const { log, record } = open()
    record(...Array.from({ length: 200 }, () => 'john'))
    const slow = {
      says: () => '',
      matches: ({ username }: { username: string }) => {
        if (username === 'jane') return true
        const end = performance.now() + 0.2
        while (performance.now() < end);
        return false
      },
    }
    const waiting = waitForMatch(log, slow, 0, new AbortController().signal)
    setImmediate(() => {
      record('jane')
    })
    expect((await waiting)?.id).toBe(201)
  })

  it('gives up when it is told to', async () => {
    const { log, record } = open()
    const controller = new AbortController()
    const waiting = waitForMatch(log, jane, 0, controller.signal)
    record('john')
    controller.abort()
    expect(await waiting).toBeUndefined()
    expect(await waitForMatch(log, jane, 0, controller.signal)).toBeUndefined()
  })
})
