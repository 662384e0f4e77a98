import { Refusal } from '../../shared/directory/refusal.ts'
import { idsInOrder, type OrderedBy } from '../../shared/traffic/order.ts'
import { finishInSlices } from '../in-slices.ts'
import type { Matches } from './matches.ts'
import { placeAfter } from './place-after.ts'
import { newestOf, type Page, type Range } from './range.ts'
import type { TrafficLog } from './traffic-log.ts'

/** How many orders are remembered: those of the pages that are open. */
const mostRemembered = 4

/** Which exchanges, and how they are to stand. */
export interface Query extends Range {
  filter: string
  sort: OrderedBy
  order: 'asc' | 'desc'
}

/** Lists the exchanges of a log in the order of any column, of all or of those that a filter finds. */
export class Ordered {
  /** Ids in ascending order of a column, by what they are of. */
  readonly #remembered = new Map<string, Promise<readonly number[]>>()

  constructor(
    private log: TrafficLog,
    private matches: Matches,
  ) {}

  /**
   * A part of the list, as rows; `total` counts all that the filter finds. A list up to an id is sorted once, so its rows
   * keep their places; those that the log drops meanwhile are left out.
   *
   * @throws Refusal of `filter`, `after`
   */
  async list(query: Query): Promise<Page> {
    const { filter, sort, order, limit, after } = query
    if (sort === 'time' && order === 'desc') {
      return filter.trim() === '' ? this.log.list(query) : this.matches.list(filter, query)
    }
    const ids = await this.ids({ ...query, after: undefined, offset: 0, limit: Infinity })
    const start = after === undefined ? (query.offset ?? 0) : ids.indexOf(after) + 1
    if (after !== undefined && start === 0) {
      throw new Refusal([{ field: 'after', message: 'is no exchange of this list, or none any more' }])
    }
    const items = this.log.rows(ids.slice(start, start + limit))
    const { length: total } = await this.matches.find(filter)
    const next = start + limit < ids.length ? (items.at(-1)?.id.toString() ?? null) : null
    return { items, total, dropped: this.log.dropped, next }
  }

  /** The ids of a part of the list, in its order. @throws Refusal of `filter` */
  async ids({
    filter,
    sort,
    order,
    limit,
    offset = 0,
    since = 0,
    ...range
  }: Query): Promise<readonly number[]> {
    const ascending = await this.#ascending(filter, sort, Math.min(newestOf(range), this.log.nextId - 1))
    const inRange = since === 0 ? ascending : ascending.filter((id) => id > since)
    return order === 'asc' ? inRange.slice(offset, offset + limit) : slicedFromEnd(inRange, offset, limit)
  }

  async #ascending(filter: string, sort: OrderedBy, upTo: number): Promise<readonly number[]> {
    const found = await this.matches.find(filter)
    const ids = found.slice(0, placeAfter(found, upTo))
    if (sort === 'time') return ids
    const key = JSON.stringify([filter, sort, upTo, this.log.changes])
    const sorted = this.#remembered.get(key) ?? this.#sort(ids, sort)
    this.#remembered.delete(key)
    this.#remembered.set(key, sorted)
    const [oldest] = this.#remembered.keys()
    if (oldest !== undefined && this.#remembered.size > mostRemembered) this.#remembered.delete(oldest)
    return sorted
  }

  #sort(ids: readonly number[], sort: OrderedBy): Promise<readonly number[]> {
    const exchanges = ids.flatMap((id) => this.log.kept(id) ?? [])
    return finishInSlices(idsInOrder(exchanges, sort))
  }
}

function slicedFromEnd(ids: readonly number[], offset: number, limit: number): number[] {
  const end = Math.max(0, ids.length - offset)
  return ids.slice(Math.max(0, end - limit), end).reverse()
}
