import type { Condition } from '../../shared/traffic/filter/condition.ts'
import { readFilter } from '../../shared/traffic/filter/read-filter.ts'
import { Refusal } from '../../shared/directory/refusal.ts'
import { rowsPerStep, type Work } from '../../shared/work.ts'
import { finishInSlices } from '../in-slices.ts'
import { placeAfter } from './place-after.ts'
import { newestOf, type Page, type Range } from './range.ts'
import type { TrafficLog } from './traffic-log.ts'

/** How many filters are remembered: those of the pages that are open, and of a script or two. */
const mostRemembered = 8

/** What a filter has found so far. */
interface Found {
  condition: Condition
  /** In ascending order. */
  ids: number[]
  /** The last id that was looked at. */
  upTo: number
  /** Ends when whoever asked last has been answered. */
  turn: Promise<unknown>
}

/**
 * Finds the exchanges of a log that a filter lets through. Only a person's marks ever change in an exchange, so what a filter
 * has found is remembered, and each is looked at once, however often a page asks for what is new or for the next page.
 */
export class Matches {
  readonly #remembered = new Map<string, Found>()
  /** As of which of the log's changes that holds. */
  #asOf = 0

  constructor(private log: TrafficLog) {}

  /**
   * The ids of those that are in the log, in ascending order; in slices, so that logins are answered meanwhile.
   *
   * @throws Refusal of `filter`
   */
  async find(filter: string): Promise<readonly number[]> {
    const found = this.#found(filter)
    found.turn = found.turn.then(() => finishInSlices(this.#lookOn(found)))
    await found.turn
    // Of those before the oldest that is not pinned, pinned ones are left.
    const oldest = found.ids.findIndex((id) => id >= this.log.oldestUnpinned)
    const passed = oldest === -1 ? found.ids.length : oldest
    const left = found.ids.slice(0, passed).filter((id) => this.log.kept(id) !== undefined)
    if (left.length < passed) found.ids = [...left, ...found.ids.slice(passed)]
    return found.ids
  }

  /** The newest of those in a range, as rows; `total` counts all that the filter finds. @throws Refusal of `filter` */
  async list(filter: string, { limit, since = 0, offset = 0, ...range }: Range): Promise<Page> {
    const ids = await this.find(filter)
    const oldest = placeAfter(ids, since)
    const end = Math.max(oldest, placeAfter(ids, newestOf(range)) - offset)
    const start = Math.max(oldest, end - limit)
    const items = this.log.rows(ids.slice(start, end).reverse())
    const next = start > oldest ? (items.at(-1)?.id.toString() ?? null) : null
    return { items, total: ids.length, dropped: this.log.dropped, next }
  }

  #found(filter: string): Found {
    if (this.#asOf !== this.log.changes) this.#remembered.clear()
    this.#asOf = this.log.changes
    const remembered = this.#remembered.get(filter)
    if (remembered !== undefined) return remembered
    const condition = conditionOf(filter)
    const found = { condition, ids: [], upTo: 0, turn: Promise.resolve() }
    if (condition.moves === true) return found
    this.#remembered.set(filter, found)
    const [oldest] = this.#remembered.keys()
    if (oldest !== undefined && this.#remembered.size > mostRemembered) this.#remembered.delete(oldest)
    return found
  }

  *#lookOn(found: Found): Work<void> {
    let work = 0
    for (const exchange of this.log.since(found.upTo)) {
      if (found.condition.matches(exchange)) found.ids.push(exchange.id)
      found.upTo = exchange.id
      // A long text takes as long as many short ones.
      work += 1 + exchange.replyBody.length / 10_000
      if (work < rowsPerStep) continue
      work = 0
      yield found.upTo
    }
  }
}

/** A filter's text as a condition. @throws Refusal of `filter` that names each mistake and its place */
export function conditionOf(filter: string): Condition {
  const { condition, mistakes } = readFilter(filter, Date.now())
  if (mistakes.length > 0) {
    const fields = mistakes.map(({ from, message }) => ({
      field: 'filter',
      message: `has a mistake at character ${String(from + 1)}: ${message}`,
    }))
    throw new Refusal(fields)
  }
  return condition ?? { matches: () => true, says: () => '' }
}
