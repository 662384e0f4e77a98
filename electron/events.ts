import type { Change, Event } from '../shared/contract/events.ts'
import type { RecordingState } from '../shared/contract/recording.ts'
import type { ExchangeMarks } from '../shared/traffic/exchange.ts'
import { summaryOf, type KeptExchange } from '../shared/traffic/kept-exchange.ts'
import { countsOf, type Memory } from '../shared/helpdesk/memory.ts'
import type { TrafficLog } from './traffic/traffic-log.ts'

/**
 * How long changes are gathered before they are sent, in milliseconds; and those of logins while they flood in, since every
 * page that draws them takes a part of the machine, and nobody reads rows that move more often.
 */
const batchMs = 100
const floodMs = 500
/** The newest exchanges of a batch that an event carries; the rest are only counted. */
const maxExchanges = 50
/** Changes that wait for one event, and events that wait for one reader, before it is told to read anew. */
export const maxChanges = 1000
const maxWaiting = 50

/** Tells every reader what changes in a session, in batches; costs nothing while nobody reads. */
export class Events {
  readonly #readers = new Set<Reader>()
  #changes: Change[] = []
  #exchanges: KeptExchange[] = []
  #added = 0
  #logins = 0
  #refused = 0
  #memory: Memory | undefined
  #recording: RecordingState | undefined
  #missed = 0
  #logChanged = false
  #resync = false
  #seq = 0
  #timer: NodeJS.Timeout | undefined
  /** When the next event is sent, by `performance.now()`. */
  #sentAt = Infinity
  /** More exchanges came before the last event than one can hold. */
  #isFlooded = false

  constructor(
    private session: string,
    private traffic: TrafficLog,
    /** The session's revision as of now, as an `ETag`. */
    private tag: () => string,
  ) {}

  /** Tells of a change in the directory, the settings, the endpoint or on disk. */
  publish(...changes: readonly Change[]): void {
    if (this.#readers.size === 0) return
    this.#changes.push(...changes)
    this.#schedule()
  }

  /** Tells that the helpdesk has gathered something, which nearly every login of somebody new does: how much it is now. */
  helpdeskChanged(memory: Memory): void {
    if (this.#readers.size === 0) return
    this.#memory = memory
    this.#scheduleLogins()
  }

  /** Tells what people have put on exchanges; of very many, that it is to be read anew. */
  marked(items: ExchangeMarks[]): void {
    if (items.length > maxChanges) this.logChanged()
    else this.publish({ type: 'marks', items })
  }

  /** Tells that exchanges are gone from the log, or back in it. */
  logChanged(): void {
    if (this.#readers.size === 0) return
    this.#logChanged = true
    this.#schedule()
  }

  /** Tells whether exchanges are recorded, and whether they can be kept. */
  recordingChanged(state: RecordingState): void {
    if (this.#readers.size === 0) return
    this.#recording = state
    this.#schedule()
  }

  /** Tells that an exchange was not recorded, and of how many that is so now. */
  missed(state: RecordingState): void {
    if (this.#readers.size === 0) return
    this.#recording = state
    this.#missed += 1
    this.#scheduleLogins()
  }

  /** Has every reader read the lists anew, for what no change can tell. */
  readAnew(): void {
    if (this.#readers.size === 0) return
    this.#resync = true
    this.#schedule()
  }

  /** Whether anybody reads: a window, a browser, a script. */
  get read(): boolean {
    return this.#readers.size > 0
  }

  /** Tells of a recorded exchange. */
  recorded(exchange: KeptExchange): void {
    if (this.#readers.size === 0) return
    this.#added += 1
    if (exchange.kind !== null) {
      this.#logins += 1
      if (exchange.verdict?.ok === false) this.#refused += 1
    }
    this.#exchanges.push(exchange)
    if (this.#exchanges.length >= 2 * maxExchanges) this.#exchanges = this.#exchanges.slice(-maxExchanges)
    this.#scheduleLogins()
  }

  /** The events from now on, until `signal` aborts; the first one, without changes, comes at once. */
  async *subscribe(signal?: AbortSignal): AsyncGenerator<Event, void> {
    const reader = new Reader(this.#event([], false))
    const stop = () => {
      reader.end()
    }
    signal?.addEventListener('abort', stop)
    this.#readers.add(reader)
    try {
      yield* reader.events()
    } finally {
      signal?.removeEventListener('abort', stop)
      this.#readers.delete(reader)
    }
  }

  /** Ends every stream. */
  close(): void {
    clearTimeout(this.#timer)
    for (const reader of this.#readers) reader.end()
  }

  #scheduleLogins(): void {
    if (this.#timer === undefined) this.#schedule(this.#isFlooded ? floodMs : batchMs)
  }

  #schedule(ms = batchMs): void {
    const at = performance.now() + ms
    if (at >= this.#sentAt) return
    clearTimeout(this.#timer)
    this.#sentAt = at
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.#sentAt = Infinity
      this.#flush()
    }, ms)
  }

  #flush(): void {
    const resync = this.#resync || this.#changes.length > maxChanges
    const changes = resync ? [] : this.#changes
    if (this.#added > 0) {
      changes.push({
        type: 'exchanges',
        added: this.#added,
        logins: this.#logins,
        refused: this.#refused,
        items: this.#exchanges.slice(-maxExchanges).reverse().map(summaryOf),
        total: this.traffic.total,
        dropped: this.traffic.dropped,
      })
    }
    const { total, dropped } = this.traffic
    if (this.#logChanged) changes.push({ type: 'log', total, dropped })
    if (this.#recording !== undefined) changes.push({ type: 'recording', ...this.#recording })
    this.#logChanged = false
    this.#recording = undefined
    this.#isFlooded = this.#added + this.#missed > maxExchanges
    this.#missed = 0
    if (this.#memory !== undefined) changes.push({ type: 'helpdesk', ...countsOf(this.#memory) })
    this.#memory = undefined
    this.#seq += 1
    const event = this.#event(changes, resync)
    this.#resync = false
    this.#changes = []
    this.#exchanges = []
    this.#added = this.#logins = this.#refused = 0
    for (const reader of this.#readers) reader.push(event)
  }

  #event(changes: Change[], resync: boolean): Event {
    return { seq: this.#seq, session: this.session, tag: this.tag(), changes, resync }
  }
}

/** One stream: what waits to be read, bounded. */
class Reader {
  #waiting: Event[]
  #wake: (() => void) | undefined
  #ended = false

  constructor(first: Event) {
    this.#waiting = [first]
  }

  push(event: Event): void {
    this.#waiting.push(event)
    if (this.#waiting.length > maxWaiting) this.#waiting = [{ ...event, changes: [], resync: true }]
    this.#wake?.()
  }

  end(): void {
    this.#ended = true
    this.#wake?.()
  }

  async *events(): AsyncGenerator<Event, void> {
    for (;;) {
      for (let event = this.#waiting.shift(); event !== undefined; event = this.#waiting.shift()) yield event
      if (this.#ended) return
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }
}
