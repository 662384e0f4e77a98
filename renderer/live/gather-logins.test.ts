import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Change, Event } from '../../shared/contract/events.ts'
import { gatherLogins } from './gather-logins.ts'

const login: Change = {
  ...{ type: 'exchanges', added: 1, logins: 1, refused: 0, items: [], total: 1, dropped: 0 },
}
const edit: Change = { type: 'saved', problem: null }

function event(seq: number, ...changes: Change[]): Event {
  return { seq, session: 'main', tag: String(seq), changes, resync: false }
}

/** Hands on events, each after so many milliseconds. */
async function* source(...events: [ms: number, Event][]): AsyncGenerator<Event, void> {
  for (const [ms, one] of events) {
    await delay(ms)
    yield one
  }
}

/** What comes of events: the types of the changes in each. */
async function gathered(events: AsyncIterable<Event>) {
  const all: { seq: number; types: string[] }[] = []
  for await (const { seq, changes } of gatherLogins(events)) {
    all.push({ seq, types: changes.map(({ type }) => type) })
  }
  return all
}

describe('The events that a page follows', () => {
  it('bring the first login at once, and those soon after it together', async () => {
    expect(await gathered(source([0, event(1, login)], [0, event(2, login)], [0, event(3, login)]))).toEqual([
      { seq: 1, types: ['exchanges'] },
      { seq: 3, types: ['exchanges', 'exchanges'] },
    ])
  })

  it('bring a login that nothing follows for a while by itself', async () => {
    const all = await gathered(source([0, event(1, login)], [0, event(2, login)], [600, event(3, login)]))
    expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  it('bring what somebody has changed at once, with the logins before it', async () => {
    const all = await gathered(source([0, event(1, login)], [0, event(2, login)], [0, event(3, edit)]))
    expect(all).toEqual([
      { seq: 1, types: ['exchanges'] },
      { seq: 3, types: ['exchanges', 'saved'] },
    ])
  })

  it('hold nothing back that tells to read anew', async () => {
    const anew = { ...event(3), resync: true }
    const all = await gathered(
      source([0, event(1, login)], [0, event(2, login)], [0, anew], [0, event(4, edit)]),
    )
    expect(all.map(({ seq }) => seq)).toEqual([1, 3, 4])
  })

  it('fail when their source does, and close it when nobody follows any more', async () => {
    const broken = async function* () {
      yield event(1, login)
      await Promise.reject(new Error('gone'))
    }
    await expect(gathered(broken())).rejects.toThrow('gone')

    let isClosed = false
    const endless = async function* () {
      try {
        for (;;) yield event(1, await Promise.resolve(edit))
      } finally {
        isClosed = true
      }
    }
    for await (const _ of gatherLogins(endless())) break
    expect(isClosed).toBe(true)
  })
})
