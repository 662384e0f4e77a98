import type { KeptExchange } from '../../shared/traffic/kept-exchange.ts'

/** Gaps that are left before the list is closed up. */
const fewGaps = 1024

/**
 * Exchanges in the order of their ids, found by them at once. The oldest go all the time and others now and then, so a gap
 * is left where one was, and many are closed at once.
 */
export class ExchangeList {
  /** Ascending; what stands at the same place in `#kept` has this id, or is gone. */
  #ids: number[] = []
  #kept: (KeptExchange | undefined)[] = []
  #total = 0
  /** Before this place there are none but pinned ones. */
  #unpinned = 0

  get total(): number {
    return this.#total
  }

  /** Adds one whose id is above all others. */
  add(exchange: KeptExchange): void {
    this.#ids.push(exchange.id)
    this.#kept.push(exchange)
    this.#total += 1
  }

  /** Puts some, in the order of their ids, to where these belong; none of them may be there. */
  insert(exchanges: readonly KeptExchange[]): void {
    const all = exchanges.concat(this.since(0))
    const inOrder = (exchanges.at(-1)?.id ?? 0) < (this.oldest?.id ?? Infinity)
    this.#become(inOrder ? all : all.sort((one, other) => one.id - other.id))
  }

  get(id: number): KeptExchange | undefined {
    const place = this.#placeFrom(id)
    return this.#ids[place] === id ? this.#kept[place] : undefined
  }

  /** Takes one out that is there. */
  remove({ id }: KeptExchange): void {
    this.#kept[this.#placeFrom(id)] = undefined
    this.#total -= 1
    const gaps = this.#kept.length - this.#total
    if (gaps > fewGaps && gaps > this.#total) this.#become(this.since(0))
  }

  /** One is pinned no longer. */
  unpinned({ id }: KeptExchange): void {
    this.#unpinned = Math.min(this.#unpinned, this.#placeFrom(id))
  }

  get oldest(): KeptExchange | undefined {
    return this.#kept.find((kept) => kept !== undefined)
  }

  /** The oldest that is not pinned. */
  get oldestUnpinned(): KeptExchange | undefined {
    for (; this.#unpinned < this.#kept.length; this.#unpinned += 1) {
      const kept = this.#kept[this.#unpinned]
      if (kept?.pinned === false) return kept
    }
    return undefined
  }

  /** How many with ids up to this are not pinned. */
  unpinnedUpTo(id: number): number {
    return this.#kept.slice(0, this.#placeFrom(id + 1)).filter((kept) => kept?.pinned === false).length
  }

  /** Those with ids above this, as they are now, oldest first. */
  since(id: number): KeptExchange[] {
    return this.#kept.slice(this.#placeFrom(id + 1)).filter((kept) => kept !== undefined)
  }

  /** At most `limit` of those with ids above `since` and up to `upTo`, without the first `offset` of them; newest first. */
  newest(since: number, upTo: number, offset: number, limit: number): KeptExchange[] {
    const oldest = this.#placeFrom(since + 1)
    const found: KeptExchange[] = []
    let left = offset
    for (let place = this.#placeFrom(upTo + 1) - 1; place >= oldest && found.length < limit; place -= 1) {
      const kept = this.#kept[place]
      if (kept === undefined) continue
      if (left > 0) left -= 1
      else found.push(kept)
    }
    return found
  }

  #become(exchanges: KeptExchange[]): void {
    this.#kept = exchanges
    this.#ids = exchanges.map(({ id }) => id)
    this.#total = exchanges.length
    this.#unpinned = 0
  }

  /** The place of the first one with this id or one above. */
  #placeFrom(id: number): number {
    let [low, high] = [0, this.#ids.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#ids[middle] ?? 0) < id) low = middle + 1
      else high = middle
    }
    return low
  }
}
