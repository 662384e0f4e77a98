import type { Exchange, Summary } from '../../shared/traffic/exchange.ts'
import { sizeOf, summaryOf, wholeExchange, type KeptExchange } from '../../shared/traffic/kept-exchange.ts'
import { Refusal } from '../../shared/directory/refusal.ts'
import { ExchangeList } from './exchange-list.ts'
import { KeptPasswords } from './kept-passwords.ts'
import { newestOf, type Page, type Range } from './range.ts'

/** The most exchanges and bytes that a log holds, where the oldest make room, and for how long. */
export interface Bounds {
  maxCount: number
  maxBytes: number
  maxHours?: number
}

/** What a person can put on an exchange. */
export interface Marks {
  pinned?: boolean | undefined
  note?: string | undefined
}

/** What was cleared last, as long as it can be brought back. */
interface Cleared {
  number: number
  /** Newest first. */
  exchanges: KeptExchange[]
}

/** How long what was cleared can be brought back, in milliseconds. */
export const undoMs = 10 * 60_000

/** The exchanges of one session, in memory, within bounds. */
export class TrafficLog {
  readonly #list = new ExchangeList()
  /** Of these and of what was cleared. */
  #bytes = 0
  #lastId = 0
  #dropped = 0
  #oldUpTo = 0
  #changes = 0
  #cleared: Cleared = { number: 0, exchanges: [] }
  #forgetting: NodeJS.Timeout | undefined
  readonly #passwords = new KeptPasswords()
  /** Who waits for the next exchange. */
  readonly #waiting = new Set<() => void>()

  constructor(private bounds: () => Bounds) {}

  /** The id that the next exchange is to have. */
  get nextId(): number {
    return this.#lastId + 1
  }

  /** The id of the oldest exchange that is not pinned, or the next one's while there is none. */
  get oldestUnpinned(): number {
    return this.#list.oldestUnpinned?.id ?? this.nextId
  }

  /** The id of the oldest exchange that is not pinned, or can be brought back. */
  get oldestNeeded(): number {
    return Math.min(this.oldestUnpinned, this.#cleared.exchanges.at(-1)?.id ?? Infinity)
  }

  /** How many with ids up to this are not pinned. */
  unpinnedUpTo(id: number): number {
    return this.#list.unpinnedUpTo(id)
  }

  get total(): number {
    return this.#list.total
  }

  /** How many had to make room. */
  get dropped(): number {
    return this.#dropped
  }

  /** When the newest came that was dropped for its age: milliseconds since 1970, 0 while none was. */
  get oldUpTo(): number {
    return this.#oldUpTo
  }

  /** How often exchanges were marked, cleared or brought back; what was found in the log before that may be another thing now. */
  get changes(): number {
    return this.#changes
  }

  /** How many exchanges, of how many bytes, can be added before one in the list has to make room. */
  get room(): { count: number; bytes: number } {
    const { maxCount, maxBytes } = this.bounds()
    const cleared = this.#cleared.exchanges.reduce((sum, kept) => sum + sizeOf(kept), 0)
    return { count: maxCount - this.total, bytes: maxBytes - this.#bytes - this.#passwords.bytes + cleared }
  }

  /** Whether the passwords of what is recorded are kept. */
  get keepsPasswords(): boolean {
    return this.#passwords.on
  }

  /** Keeps the passwords of what is recorded from now on, or forgets at once those that were kept. */
  keepPasswords(keep: boolean): void {
    this.#passwords.on = keep
  }

  /**
   * Adds an exchange under its id, and drops the oldest while a bound is passed.
   *
   * @param password the posted one, which is forgotten unless passwords are to be kept; nobody knows that of an import
   */
  record(exchange: KeptExchange, password?: string): void {
    this.#list.add(exchange)
    this.#lastId = exchange.id
    this.#bytes += sizeOf(exchange)
    if (password !== undefined) this.#passwords.keep(exchange.id, password)
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

  /**
   * Drops exchanges while there are too many: after a record, and when the bounds have changed. What was cleared goes
   * first, then the oldest; pinned ones only where nothing else is left to go.
   */
  keepBounds(): void {
    const { maxCount, maxBytes } = this.bounds()
    const tooMany = () =>
      this.total + this.#cleared.exchanges.length > maxCount || this.#bytes + this.#passwords.bytes > maxBytes
    while (tooMany()) {
      const cleared = this.#cleared.exchanges.pop()
      if (cleared !== undefined) this.#bytes -= sizeOf(cleared)
      else if (this.total > 1) this.#dropOldest()
      else return
    }
  }

  /**
   * Drops what is older than it may be; pinned exchanges stay, and imported ones, which may be as old as one likes.
   *
   * @param now milliseconds since 1970
   */
  dropOld(now: number): void {
    const { maxHours = Infinity } = this.bounds()
    for (const kept of this.since(0)) {
      if (kept.pinned || kept.imported) continue
      if (kept.time >= now - maxHours * 3_600_000) break
      this.#oldUpTo = Math.max(this.#oldUpTo, kept.time)
      this.#drop(kept)
    }
  }

  /** What comes gets ids above this. */
  goOnAfter(id: number): void {
    this.#lastId = Math.max(this.#lastId, id)
  }

  /**
   * Brings back what the log held at its end, to before what has come since.
   *
   * @param bytes what they take @param dropped how many it had dropped @param oldUpTo as it was
   */
  bringBack(exchanges: readonly KeptExchange[], bytes: number, dropped: number, oldUpTo: number): void {
    this.#list.insert(exchanges)
    this.#bytes += bytes
    this.#dropped += dropped
    this.#oldUpTo = Math.max(this.#oldUpTo, oldUpTo)
    this.#changes += 1
    this.keepBounds()
  }

  /** Marks those of the named exchanges that are there. @returns the ones that have other marks than before */
  mark(ids: readonly number[], { pinned, note }: Marks): KeptExchange[] {
    const changed = this.#those(ids).filter(
      (kept) => kept.pinned !== (pinned ?? kept.pinned) || kept.note !== (note ?? kept.note),
    )
    if (pinned === true) this.#refuseTooManyPinned(changed)
    for (const kept of changed) {
      this.#bytes += (note ?? kept.note).length - kept.note.length
      kept.note = note ?? kept.note
      kept.pinned = pinned ?? kept.pinned
      if (!kept.pinned) this.#list.unpinned(kept)
    }
    if (changed.length > 0) this.#changes += 1
    this.keepBounds()
    return changed
  }

  /**
   * Takes exchanges out, and forgets their passwords; pinned ones stay. What was cleared before is forgotten.
   *
   * @returns a number to bring them back by, and which they are
   */
  clear(ids: readonly number[]): { number: number; ids: number[] } {
    const exchanges = this.#those(ids).filter(({ pinned }) => !pinned)
    this.forgetCleared()
    for (const kept of exchanges) {
      this.#list.remove(kept)
      this.#passwords.forget(kept.id)
    }
    this.#changes += 1
    const number = this.#cleared.number + 1
    this.#cleared = { number, exchanges: exchanges.toReversed() }
    this.#forgetting = setTimeout(() => {
      this.forgetCleared()
    }, undoMs).unref()
    return { number, ids: exchanges.map(({ id }) => id) }
  }

  /** Brings back what was cleared, as far as it had to make no room. @returns their ids; undefined when it is forgotten */
  restore(number: number): number[] | undefined {
    const { exchanges } = this.#cleared
    if (number !== this.#cleared.number || exchanges.length === 0) return undefined
    this.#cleared = { number, exchanges: [] }
    this.#list.insert(exchanges.reverse())
    this.#changes += 1
    return exchanges.map(({ id }) => id)
  }

  /** What was cleared cannot be brought back from now on. */
  forgetCleared(): void {
    clearTimeout(this.#forgetting)
    for (const kept of this.#cleared.exchanges) this.#bytes -= sizeOf(kept)
    this.#cleared = { ...this.#cleared, exchanges: [] }
  }

  /** The exchange with this id; undefined when there is none, or none any more. */
  kept(id: number): KeptExchange | undefined {
    return this.#list.get(id)
  }

  /** The same, as it is shown whole. */
  get(id: number): Exchange | undefined {
    const kept = this.kept(id)
    return kept && wholeExchange(kept)
  }

  /** Those with ids above this, as they are now, oldest first. */
  since(id: number): readonly KeptExchange[] {
    return this.#list.since(id)
  }

  /** The posted password of the exchange with this id: null when it was not kept, undefined without such an exchange. */
  passwordOf(id: number): string | null | undefined {
    return this.kept(id) === undefined ? undefined : this.#passwords.of(id)
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
    const found = this.#list.newest(since, newestOf(range), offset, limit + 1)
    const items = found.slice(0, limit).map(summaryOf)
    const next = found.length > limit ? (items.at(-1)?.id.toString() ?? null) : null
    return { items, total: this.total, dropped: this.#dropped, next }
  }

  #those(ids: readonly number[]): KeptExchange[] {
    return [...new Set(ids)].map((id) => this.#list.get(id)).filter((kept) => kept !== undefined)
  }

  #refuseTooManyPinned(more: readonly KeptExchange[]): void {
    const { maxCount, maxBytes } = this.bounds()
    const pinned = [...this.since(0).filter((kept) => kept.pinned), ...more]
    const bytes = pinned.reduce((sum, kept) => sum + sizeOf(kept), 0)
    if (pinned.length <= maxCount / 2 && bytes <= maxBytes / 2) return
    const message = `may be pinned only as far as pinned ones fill half of the log, which has room for ${maxCount.toLocaleString('en')} exchanges and ${maxBytes.toLocaleString('en')} bytes; unpin others, or raise the bounds in the settings`
    throw new Refusal([{ field: 'ids', message }])
  }

  #dropOldest(): void {
    const unpinned = this.#list.oldestUnpinned
    const oldest = unpinned === undefined || unpinned.id === this.#lastId ? this.#list.oldest : unpinned
    if (oldest !== undefined) this.#drop(oldest)
  }

  #drop(kept: KeptExchange): void {
    this.#list.remove(kept)
    this.#passwords.forget(kept.id)
    this.#bytes -= sizeOf(kept)
    this.#dropped += 1
  }
}
