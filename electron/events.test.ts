import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Event } from '../shared/contract/events.ts'
import { emptyMemory } from '../shared/helpdesk/memory.ts'
import { Events } from './events.ts'
import { exampleExchange, exampleVerdict } from '../shared/traffic/exchange.test-data.ts'
import { TrafficLog } from './traffic/traffic-log.ts'

/** The session's revision. */
const tag = '"run-0"'

function open() {
  return new Events('main', new TrafficLog(() => ({ maxCount: 10, maxBytes: 1e6 })), () => tag)
}

/** The next event of a stream. */
async function next(stream: AsyncGenerator<Event, void>): Promise<Event> {
  const { value } = await stream.next()
  if (value === undefined) throw new Error('The stream has ended.')
  return value
}

const saved = { type: 'saved', problem: null } as const

describe('events', () => {
  it('begin with one that has no changes, so that a reader knows that it is listening', async () => {
    expect(await next(open().subscribe())).toEqual({
      seq: 0,
      session: 'main',
      tag,
      changes: [],
      resync: false,
    })
  })

  it('tell in one batch what changed within 100 ms, and which of it were logins', async () => {
    const events = open()
    const stream = events.subscribe()
    await next(stream)
    events.publish(saved)
    events.recorded(exampleExchange({ id: 1 }))
    events.publish(saved)
    events.recorded(exampleExchange({ id: 2, verdict: exampleVerdict() }))
    events.recorded(exampleExchange({ id: 3, kind: null, url: '/favicon.ico', verdict: null }))
    const { seq, changes } = await next(stream)
    expect(seq).toBe(1)
    expect(changes).toMatchObject([
      saved,
      saved,
      { type: 'exchanges', added: 3, logins: 2, refused: 1, items: [{ id: 3 }, { id: 2 }, { id: 1 }] },
    ])
  })

  it('carry at most the 50 newest exchanges and the number of all', async () => {
    const events = open()
    const stream = events.subscribe()
    await next(stream)
    for (let id = 1; id <= 5000; id += 1) events.recorded(exampleExchange({ id }))
    const [change] = (await next(stream)).changes
    if (change?.type !== 'exchanges') throw new Error('No exchanges were told of.')
    expect(change.added).toBe(5000)
    expect(change.items.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => 5000 - index))
  })

  it('come more seldom while more logins come than one carries, unless there is something else to tell', async () => {
    const events = open()
    const stream = events.subscribe()
    await next(stream)
    const flood = () => {
      for (let id = 1; id <= 100; id += 1) events.recorded(exampleExchange({ id }))
    }
    flood()
    await next(stream)

    flood()
    const coming = next(stream)
    expect(await Promise.race([coming, delay(180, 'nothing yet')])).toBe('nothing yet')
    expect((await coming).changes).toMatchObject([{ type: 'exchanges', added: 100 }])

    flood()
    events.publish(saved)
    const { changes } = (await Promise.race([next(stream), delay(180)])) ?? {}
    expect(changes).toMatchObject([saved, { type: 'exchanges', added: 100 }])
  })

  it('tell once in a batch how much the helpdesk has gathered, however many logins it was', async () => {
    const events = open()
    const stream = events.subscribe()
    await next(stream)
    const organizations = [{ name: 'Initech', type: 'shared' as const }]
    for (let count = 0; count < 2000; count += 1) events.helpdeskChanged(emptyMemory)
    events.helpdeskChanged({ ...emptyMemory, organizations })
    const [change, ...more] = (await next(stream)).changes
    expect(change).toEqual({ type: 'helpdesk', accounts: 0, staff: 0, organizations: 1 })
    expect(more).toEqual([])
  })

  it('tell a reader to read anew rather than send more than 1,000 changes at once', async () => {
    const events = open()
    const stream = events.subscribe()
    await next(stream)
    for (let count = 0; count < 1001; count += 1) events.publish(saved)
    expect(await next(stream)).toMatchObject({ changes: [], resync: true })
  })

  it('go to every reader, until it leaves', async () => {
    const events = open()
    const leaving = new AbortController()
    const [stays, leaves] = [events.subscribe(), events.subscribe(leaving.signal)]
    await Promise.all([next(stays), next(leaves)])
    const last = leaves.next()
    leaving.abort()
    expect((await last).done).toBe(true)
    events.publish(saved)
    expect((await next(stays)).changes).toEqual([saved])
  })
})
