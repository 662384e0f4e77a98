import { outcomeBars, type OutcomeBars } from '../../shared/traffic/outcome-bars.ts'
import { finishInSlices } from '../in-slices.ts'
import type { Matches } from './matches.ts'
import type { TrafficLog } from './traffic-log.ts'

/** How many counts are remembered: those of the pages that are open. */
const mostRemembered = 4

/** Counts how the exchanges of a log ended, over time: all, or those that a filter finds. */
export class Outcomes {
  readonly #remembered = new Map<string, { state: string; bars: Promise<OutcomeBars> }>()

  constructor(
    private log: TrafficLog,
    private matches: Matches,
  ) {}

  /**
   * Counted in slices, so that logins are answered meanwhile, and remembered until the log is another.
   *
   * @param most how many bars there may be
   * @throws Refusal of `filter`
   */
  async bars(filter: string, most: number): Promise<OutcomeBars> {
    const wanted = filter.trim()
    const key = JSON.stringify([wanted, most])
    const { nextId, total, dropped, changes } = this.log
    const state = [nextId, total, dropped, changes].join()
    const remembered = this.#remembered.get(key)
    if (remembered?.state === state) return remembered.bars
    const bars = this.#count(wanted, most)
    this.#remembered.delete(key)
    this.#remembered.set(key, { state, bars })
    const [oldest] = this.#remembered.keys()
    if (oldest !== undefined && this.#remembered.size > mostRemembered) this.#remembered.delete(oldest)
    return bars
  }

  async #count(filter: string, most: number): Promise<OutcomeBars> {
    const exchanges =
      filter === ''
        ? this.log.since(0)
        : (await this.matches.find(filter)).flatMap((id) => this.log.kept(id) ?? [])
    return finishInSlices(outcomeBars(exchanges, most))
  }
}
