import { describe, expect, it } from 'vitest'
import { exampleExchange } from '../../shared/traffic/exchange.test-data.ts'
import { Matches } from './matches.ts'
import { Ordered, type Query } from './ordered.ts'
import { Outcomes } from './outcomes.ts'
import { TrafficLog } from './traffic-log.ts'

function open(maxCount = 1000) {
  const log = new TrafficLog(() => ({ maxCount, maxBytes: 1e9 }))
  const record = (...usernames: string[]) => {
    for (const username of usernames) log.record(exampleExchange({ id: log.nextId, username }), '')
  }
  const matches = new Matches(log)
  const ordered = new Ordered(log, matches)
  const list = (query: Partial<Query>) =>
    ordered.list({ filter: '', sort: 'time', order: 'desc', limit: 9, ...query })
  const ids = async (query: Partial<Query>) => (await list(query)).items.map(({ id }) => id)
  return { log, record, matches, ordered, list, ids }
}

const byName = { sort: 'username', order: 'asc' } as const

describe('A list of exchanges', () => {
  it.each(['', 'user:e'])(
    'is read in pieces from any place, which what comes meanwhile does not move: “%s”',
    async (filter) => {
      const { record, ids } = open()
      record('jane', 'joe', 'john', 'eve')
      const found = filter === '' ? [4, 3, 2, 1] : [4, 2, 1]
      expect(await ids({ filter, upTo: 4 })).toEqual(found)
      record('new.e', 'newer.e')
      expect(await ids({ filter, upTo: 4, offset: 1, limit: 2 })).toEqual(found.slice(1, 3))
      expect(await ids({ filter, upTo: 4, offset: 9 })).toEqual([])
      expect(await ids({ filter })).toEqual([6, 5, ...found])
    },
  )

  it('is sorted by a column, both ways, page by page', async () => {
    const { record, list, ids } = open()
    record('john', 'eve', 'jane', 'adam')
    expect(await ids(byName)).toEqual([4, 2, 3, 1])
    expect(await ids({ ...byName, order: 'desc' })).toEqual([1, 3, 2, 4])
    expect(await ids({ sort: 'time', order: 'asc' })).toEqual([1, 2, 3, 4])
    const first = await list({ ...byName, limit: 2 })
    expect(first).toMatchObject({ items: [{ id: 4 }, { id: 2 }], total: 4, next: '2' })
    expect(await list({ ...byName, limit: 2, after: 2 })).toMatchObject({
      items: [{ id: 3 }, { id: 1 }],
      next: null,
    })
    await expect(list({ ...byName, after: 99 })).rejects.toMatchObject({ fields: [{ field: 'after' }] })
  })

  it('keeps the places of what is left when the log drops some of it', async () => {
    const { record, ids } = open(3)
    record('john', 'eve', 'adam')
    expect(await ids({ ...byName, upTo: 3 })).toEqual([3, 2, 1])
    record('new')
    expect(await ids({ ...byName, upTo: 3, offset: 1 })).toEqual([2])
    expect(await ids({ ...byName })).toEqual([3, 2, 4])
  })

  it('is sorted of those alone that a filter finds', async () => {
    const { record, ids, list } = open()
    record('john', 'eve', 'joe')
    expect(await ids({ ...byName, filter: 'user:jo' })).toEqual([3, 1])
    expect((await list({ ...byName, filter: 'user:jo' })).total).toBe(2)
  })

  it('gives the ids alone of all of it', async () => {
    const { record, ordered } = open()
    record('john', 'eve', 'joe')
    const all = { filter: '', sort: 'username', order: 'asc', limit: Infinity } as const
    expect(await ordered.ids(all)).toEqual([2, 3, 1])
    expect(await ordered.ids({ ...all, order: 'desc', offset: 1, limit: 1 })).toEqual([3])
    expect(await ordered.ids({ ...all, since: 1 })).toEqual([2, 3])
  })
})

describe('The counts of outcomes over time', () => {
  it('are of what a filter finds, and are remembered until the log is another', async () => {
    const { log, matches, record } = open()
    const outcomes = new Outcomes(log, matches)
    record('john', 'eve', 'joe')
    expect((await outcomes.bars('user:jo', 60)).bars).toEqual([{ ok: 2, no: 0, odd: 0 }])
    const all = await outcomes.bars('', 60)
    expect(all.bars).toEqual([{ ok: 3, no: 0, odd: 0 }])
    expect(await outcomes.bars(' ', 60)).toBe(all)
    record('new')
    expect((await outcomes.bars('', 60)).bars).toEqual([{ ok: 4, no: 0, odd: 0 }])
  })
})

it('What was cleared or brought back is so in every order, in what a filter finds and in the counts', async () => {
  const { log, matches, record, ids } = open()
  const outcomes = new Outcomes(log, matches)
  const seen = async () => [
    await ids({ ...byName, upTo: 4 }),
    await ids({ filter: 'user:jo', upTo: 4 }),
    (await outcomes.bars('', 60)).bars[0]?.ok,
  ]
  record('john', 'eve', 'joe', 'jo')
  const before = await seen()
  const { number } = log.clear([1, 2])
  expect(await seen()).toEqual([[4, 3], [4, 3], 2])
  log.restore(number)
  expect(await seen()).toEqual(before)
})
