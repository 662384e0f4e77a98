import type { Exchange, Summary } from '../../shared/traffic/exchange.ts'
import { sizeOf, summaryOf, wholeExchange, type KeptExchange } from '../../shared/traffic/kept-exchange.ts'
import { ownText } from './own-text.ts'

/** The most exchanges and bytes that a log holds; the oldest make room. */
export interface Bounds {
  maxCount: number
  maxBytes: number
}

/**
 * Which exchanges of a log are asked for: the newest `limit` of those with ids above `since`, up to `upTo` and below
 * `after`, without the first `offset` of them. With the same `upTo`, what comes meanwhile moves none of them.
 */
export interface Range {
  limit: number
  after?: number | undefined
  since?: number | undefined
  upTo?: number | undefined
  offset?: number | undefined
}

/** What a list of exchanges is: newest first. */
export interface Page {
  items: Summary[]
  total: number
  dropped: number
  next: string | null
}

/** The newest id that a range may have. */
export function newestOf({ after = Infinity, upTo = Infinity }: Pick<Range, 'after' | 'upTo'>): number {
  return Math.min(after - 1, upTo)
}

/** The exchanges of one session, in memory, within bounds. */
export class TrafficLog {
  /** Oldest first; the places before `#first` are empty and wait to be cut off. */
  #kept: (KeptExchange | undefined)[] = []
  #first = 0
  #bytes = 0
  #lastId = 0
  #dropped = 0
  /** Posted passwords, by the ids of their exchanges; undefined while none are to be kept. */
  #passwords: Map<number, string> | undefined
  /** Who waits for the next exchange. */
  readonly #waiting = new Set<() => void>()

  constructor(private bounds: () => Bounds) {}

  /** The id that the next exchange is to have. */
  get nextId(): number {
    return this.#lastId + 1
  }

  /** The id of the oldest exchange, or the next one's while there is none. */
  get firstId(): number {
    return this.nextId - this.total
  }

  get total(): number {
    return this.#kept.length - this.#first
  }

  /** How many had to make room. */
  get dropped(): number {
    return this.#dropped
  }

  /** Whether the passwords of what is recorded are kept. */
  get keepsPasswords(): boolean {
    return this.#passwords !== undefined
  }

  /** Keeps the passwords of what is recorded from now on, or forgets at once those that were kept. */
  keepPasswords(keep: boolean): void {
    if (keep) {
      this.#passwords ??= new Map()
      return
    }
    for (const password of this.#passwords?.values() ?? []) this.#bytes -= password.length
    this.#passwords = undefined
  }

  /**
   * Adds an exchange under its id, and drops the oldest while a bound is passed.
   *
   * @param password the posted one, which is forgotten unless passwords are to be kept
   */
  record(exchange: KeptExchange, password: string): void {
    this.#kept.push(exchange)
    this.#lastId = exchange.id
    this.#bytes += sizeOf(exchange)
    if (this.#passwords !== undefined) {
      this.#passwords.set(exchange.id, ownText(password))
      this.#bytes += password.length
    }
    this.keepBounds()
    if (this.#waiting.size > 0) for (const wake of this.#waiting) wake()
  }

  /** Resolves when the next exchange has been recorded, or `signal` aborts. */
  nextRecorded(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      this.#waiting.add(wake)
      signal.addEventListener('abort', wake)
    })
  }

  /** Drops the oldest exchanges while there are too many: after a record, and when the bounds have changed. */
  keepBounds(): void {
    const { maxCount, maxBytes } = this.bounds()
    while (this.total > 1 && (this.total > maxCount || this.#bytes > maxBytes)) {
      const oldest = this.#kept[this.#first]
      if (oldest !== undefined) this.#forget(oldest)
      this.#kept[this.#first] = undefined
      this.#first += 1
      this.#dropped += 1
    }
    if (this.#first > 1024 && this.#first > this.#kept.length / 2) {
      this.#kept = this.#kept.slice(this.#first)
      this.#first = 0
    }
  }

  /** The exchange with this id; undefined when there is none, or none any more. */
  kept(id: number): KeptExchange | undefined {
    return this.#kept[this.#indexOf(id)]
  }

  /** The same, as it is shown whole. */
  get(id: number): Exchange | undefined {
    const kept = this.kept(id)
    return kept && wholeExchange(kept)
  }

  /** Those with ids above this, as they are now, oldest first. */
  since(id: number): readonly KeptExchange[] {
    return this.#kept.slice(this.#placeAfter(id)).filter((kept) => kept !== undefined)
  }

  /** The posted password of the exchange with this id: null when it was not kept, undefined without such an exchange. */
  passwordOf(id: number): string | null | undefined {
    return this.#indexOf(id) < 0 ? undefined : (this.#passwords?.get(id) ?? null)
  }

  /** Those with these ids that are still there, as rows, in the order of the ids. */
  rows(ids: readonly number[]): Summary[] {
    return ids.flatMap((id) => {
      const kept = this.kept(id)
      return kept === undefined ? [] : [summaryOf(kept)]
    })
  }

  /** The newest of those in a range, as rows, newest first. */
  list({ limit, since = 0, offset = 0, ...range }: Range): Page {
    const oldest = this.#placeAfter(since)
    const end = this.#placeAfter(newestOf(range)) - offset
    const start = Math.max(oldest, end - limit)
    const items: Summary[] = []
    for (let index = end - 1; index >= start; index -= 1) {
      const exchange = this.#kept[index]
      if (exchange !== undefined) items.push(summaryOf(exchange))
    }
    const next = start > oldest ? (items.at(-1)?.id.toString() ?? null) : null
    return { items, total: this.total, dropped: this.#dropped, next }
  }

  #forget(oldest: KeptExchange): void {
    this.#bytes -= sizeOf(oldest) + (this.#passwords?.get(oldest.id)?.length ?? 0)
    this.#passwords?.delete(oldest.id)
  }

  /** Ids count without a gap, so an id tells its place. */
  #indexOf(id: number): number {
    return id < this.firstId || id > this.#lastId ? -1 : this.#first + id - this.firstId
  }

  /** The place of the first one with an id above this. */
  #placeAfter(id: number): number {
    return this.#first + Math.min(this.total, Math.max(0, id + 1 - this.firstId))
  }
}
