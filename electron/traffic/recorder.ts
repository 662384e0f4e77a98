import type { RecordingState } from '../../shared/contract/recording.ts'
import { NotFound } from '../../shared/directory/changes.ts'
import { marksOf, type KeptExchange } from '../../shared/traffic/kept-exchange.ts'
import { mask } from '../../shared/traffic/masking.ts'
import { secretSearch } from '../../shared/traffic/secret-search.ts'
import type { Events } from '../events.ts'
import type { Matches } from './matches.ts'
import type { TrafficLog } from './traffic-log.ts'

/** What comes into the log of a session, and what a person does to it; every page is told. */
export class Recorder {
  #recording = true
  #missed = 0

  constructor(
    private log: TrafficLog,
    private matches: Matches,
    private events: Events,
  ) {}

  /** Whether exchanges are recorded, and how many were not while it was paused last. */
  get state(): RecordingState {
    return { recording: this.#recording, missed: this.#missed }
  }

  /** Whether what is answered now is to be recorded; counts it where it is not. */
  wants(): boolean {
    if (this.#recording) return true
    this.#missed += 1
    this.events.recordingChanged(this.state)
    return false
  }

  /** Records an exchange, masked. @param password the posted one, kept in memory where that is switched on */
  record(exchange: KeptExchange, password?: string): void {
    this.log.record(exchange, password)
    this.events.recorded(exchange)
  }

  /** Pauses recording, or goes on; logins are answered all the same. */
  pause(paused: boolean): void {
    if (paused && this.#recording) this.#missed = 0
    this.#recording = !paused
    this.events.recordingChanged(this.state)
  }

  /** Pins exchanges, or unpins them. @returns how many of them are there @throws Refusal when too many would be pinned */
  pin(ids: readonly number[], pinned: boolean): number {
    this.#marked(this.log.mark(ids, { pinned }))
    return ids.filter((id) => this.log.kept(id) !== undefined).length
  }

  /** Writes a note on an exchange; its posted password, if it is kept, is masked in that. @throws NotFound */
  note(id: number, text: string): KeptExchange {
    const password = this.log.passwordOf(id) ?? ''
    const note = password === '' ? text : secretSearch([password], mask).hide(text)
    this.#marked(this.log.mark([id], { note }))
    return this.log.kept(id) ?? noExchange(id)
  }

  /**
   * Clears all that a filter finds but pinned ones.
   *
   * @returns how many, and the number to bring them back by @throws Refusal of `filter`
   */
  async clear(filter: string): Promise<{ cleared: number; clear: number }> {
    const { number, ids } = this.log.clear(await this.matches.find(filter))
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
    this.events.logChanged()
    return ids.length
  }

  #marked(exchanges: readonly KeptExchange[]): void {
    if (exchanges.length === 0) return
    this.events.marked(exchanges.map(marksOf))
  }
}

/** @throws NotFound */
export function noExchange(id: number): never {
  throw new NotFound(`There is no exchange ${String(id)}, or none any more.`)
}
