import type { RecordingState } from '../../shared/contract/recording.ts'
import { counted } from '../../shared/counted.ts'
import { NotFound } from '../../shared/directory/changes.ts'
import { marksOf, type KeptExchange } from '../../shared/traffic/kept-exchange.ts'
import { mask } from '../../shared/traffic/masking.ts'
import { secretSearch } from '../../shared/traffic/secret-search.ts'
import type { Events } from '../events.ts'
import { spansOf } from '../../shared/traffic/spans.ts'
import type { Journal } from './journal/journal.ts'
import type { Matches } from './matches.ts'
import { SharedTexts } from './shared-texts.ts'
import type { Marks, TrafficLog } from './traffic-log.ts'

/** How often it is looked whether exchanges have grown too old, in milliseconds. */
const tidyMs = 60_000

/** What exchanges have in common more often than not. */
const recurring = ['username', 'ipaddress', 'url', 'head', 'body', 'address'] as const

/** @param onProblem told when the journal cannot be written, and with null when it can again */
export type MakeJournal = (log: TrafficLog, onProblem: (problem: string | null) => void) => Journal

/** What comes into the log of a session, and what a person does to it; every page is told. */
export class Recorder {
  #recording = true
  #missed = 0
  readonly #texts = new SharedTexts()
  #ready: Promise<void> | undefined
  readonly #tidying: NodeJS.Timeout
  readonly #journal: Journal | undefined

  /** @param makeJournal keeps the log on disk; without it, it is gone with the process */
  constructor(
    private log: TrafficLog,
    private matches: Matches,
    private events: Events,
    makeJournal?: MakeJournal,
  ) {
    this.#journal = makeJournal?.(log, (problem) => {
      console.error(problem ?? 'The traffic log can be written again.')
      this.events.recordingChanged(this.state)
    })
    this.#tidying = setInterval(() => {
      this.keepBounds()
    }, tidyMs).unref()
  }

  /** Finds what the log held before the app was started, so that ids go on from there; it is not read yet. */
  async open(): Promise<void> {
    this.log.goOnAfter((await this.#journal?.open()) ?? 0)
  }

  /** Resolves when what the log held before the app was started is in it; begins to bring it back. */
  get ready(): Promise<void> {
    return (this.#ready ??= this.#bringBack())
  }

  /** Resolves when what was recorded so far is on disk, or could not be written. */
  async flush(): Promise<void> {
    await this.#journal?.flush()
  }

  /** Resolves when all is on disk. */
  async close(): Promise<void> {
    clearInterval(this.#tidying)
    await this.#ready
    await this.#journal?.close()
  }

  /** Whether exchanges are recorded, and how many were not while it was paused last. */
  get state(): RecordingState {
    return { recording: this.#recording, missed: this.#missed, problem: this.#journal?.problem ?? null }
  }

  /** Whether what is answered now is to be recorded; counts it where it is not. */
  wants(): boolean {
    if (this.#recording) return true
    this.#missed += 1
    this.events.missed(this.state)
    return false
  }

  /** Records an exchange, masked. @param password the posted one, kept in memory where that is switched on */
  record(exchange: KeptExchange, password?: string): void {
    for (const field of recurring) exchange[field] = this.#texts.of(exchange[field])
    this.log.record(exchange, password)
    this.#journal?.recorded(exchange)
    this.events.recorded(exchange)
  }

  /** Pauses recording, or goes on; logins are answered all the same. */
  pause(paused: boolean): void {
    if (paused && this.#recording) this.#missed = 0
    this.#recording = !paused
    this.events.recordingChanged(this.state)
  }

  /** Drops what is too much or too old, as bounds have changed or time has gone by. */
  keepBounds(): void {
    const { dropped } = this.log
    this.log.keepBounds()
    this.log.dropOld(Date.now())
    if (this.log.dropped > dropped) this.events.logChanged()
    this.#journal?.tidy()
  }

  /**
   * Pins exchanges, or unpins them, or writes a note on each; their posted passwords, as far as they are kept, are masked in
   * that.
   *
   * @returns how many of them are there @throws Refusal when too many would be pinned
   */
  mark(ids: readonly number[], { pinned, note: text }: Marks): number {
    const passwords = text === undefined ? [] : ids.flatMap((id) => this.log.passwordOf(id) ?? [])
    const marks = { pinned, note: text && secretSearch([...new Set(passwords)], mask).hide(text) }
    this.#marked(this.log.mark(ids, marks), marks)
    return ids.filter((id) => this.log.kept(id) !== undefined).length
  }

  /** Writes a note on an exchange. @throws NotFound */
  note(id: number, note: string): KeptExchange {
    this.mark([id], { note })
    return this.log.kept(id) ?? noExchange(id)
  }

  /**
   * Clears all that a filter finds but pinned ones.
   *
   * @returns how many, and the number to bring them back by @throws Refusal of `filter`
   */
  async clear(filter: string): Promise<{ cleared: number; clear: number }> {
    const { number, ids } = this.log.clear(await this.matches.find(filter))
    if (ids.length > 0) this.#journal?.done({ cleared: spansOf(ids) })
    this.events.logChanged()
    return { cleared: ids.length, clear: number }
  }

  /** Brings back what was cleared. @returns how many @throws NotFound when they are forgotten */
  restore(clear: number): number {
    const ids = this.log.restore(clear)
    if (ids === undefined) {
      throw new NotFound(
        'What was cleared cannot be brought back any more: it is brought back already, was followed by another clearing, had to make room, or is older than 10 minutes.',
      )
    }
    this.#journal?.done({ restored: spansOf(ids) })
    this.events.logChanged()
    return ids.length
  }

  async #bringBack(): Promise<void> {
    if (this.#journal === undefined) return
    const { exchanges, bytes, dropped, oldUpTo, damaged } = await this.#journal.read()
    this.log.bringBack(exchanges, bytes, dropped, oldUpTo)
    if (damaged.count > 0) {
      console.error(
        `${counted(damaged.count, 'line')} of the traffic log’s journal could not be read and ${damaged.count === 1 ? 'is' : 'are'} left out, the first in ${damaged.first}.`,
      )
    }
    this.log.dropOld(Date.now())
    if (exchanges.length > 0) this.events.logChanged()
  }

  #marked(exchanges: readonly KeptExchange[], marks: Marks): void {
    if (exchanges.length === 0) return
    const ids = exchanges.map(({ id }) => id).sort((one, other) => one - other)
    this.#journal?.done({ marks: { ids: spansOf(ids), ...marks } })
    this.events.marked(exchanges.map(marksOf))
  }
}

/** @throws NotFound */
export function noExchange(id: number): never {
  throw new NotFound(`There is no exchange ${String(id)}, or none any more.`)
}
