import type { Change, Event } from '../../shared/contract/events.ts'

/** How often the page is drawn anew while logins come, in milliseconds: nobody reads rows that move more often. */
const pauseMs = 250

/** What a login changes; anything else that comes was done by somebody. */
const byLogins: ReadonlySet<Change['type']> = new Set(['exchanges', 'helpdesk', 'recording'])

/**
 * The events of the app, with those of many logins put together: drawing each costs the endpoint a part of the machine.
 * The first of them comes at once, and so does everything else, with what was held back before it.
 */
export async function* gatherLogins(events: AsyncIterable<Event>): AsyncGenerator<Event, void> {
  const source = events[Symbol.asyncIterator]()
  let shownAt = -Infinity
  let coming = read(source)
  try {
    for (;;) {
      const first = await coming
      if (first.done === true) return
      let event = first.value
      coming = read(source)
      while (isOfLogins(event)) {
        const next = await before(shownAt + pauseMs, coming)
        if (next === undefined || next.done === true) break
        event = joined(event, next.value)
        coming = read(source)
      }
      shownAt = performance.now()
      yield event
    }
  } finally {
    await source.return?.()
  }
}

/** The next event; that it fails is told when somebody asks for it. */
function read(source: AsyncIterator<Event>): Promise<IteratorResult<Event>> {
  const coming = source.next()
  coming.catch(() => undefined)
  return coming
}

/** What comes before a moment of `performance.now()`; undefined when nothing does. */
async function before<Value>(moment: number, coming: Promise<Value>): Promise<Value | undefined> {
  const pause = moment - performance.now()
  if (pause <= 0) return undefined
  const over = new Promise<undefined>((resolve) => setTimeout(resolve, pause, undefined))
  return Promise.race([coming, over])
}

function isOfLogins({ changes, resync }: Event): boolean {
  return !resync && changes.length > 0 && changes.every(({ type }) => byLogins.has(type))
}

function joined(one: Event, next: Event): Event {
  return { ...next, changes: [...one.changes, ...next.changes] }
}
