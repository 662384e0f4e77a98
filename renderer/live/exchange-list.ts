import type { Change } from '../../shared/contract/events.ts'
import type { Summary } from '../../shared/traffic/exchange.ts'

/** The newest exchanges, as far as the page has read them: newest first. */
export interface ExchangeList {
  items: Summary[]
  total: number
  dropped: number
  /** Pass it as `after` to read on. */
  next: string | null
}

/**
 * The list with the exchanges of an event before it. When more came than the event carries, what was read before is let
 * go, so that the list never has a hole in it; it is read on from there.
 */
export function withNewExchanges(
  list: ExchangeList,
  { added, items, total, dropped }: Extract<Change, { type: 'exchanges' }>,
): ExchangeList {
  const newest = list.items[0]?.id ?? 0
  const fresh = items.filter(({ id }) => id > newest)
  const joins = added <= items.length || (fresh.at(-1)?.id ?? newest + 1) === newest + 1
  if (!joins) return { items, total, dropped, next: items.at(-1)?.id.toString() ?? null }
  const all = [...fresh, ...list.items].slice(0, total)
  return { items: all, total, dropped, next: all.length < total ? String(all.at(-1)?.id) : null }
}

/** What a filter has found, with what it has found since; `page` is asked for from the newest that is there. */
export function withNewFound(list: ExchangeList, page: ExchangeList): ExchangeList {
  // More has come than was asked for.
  if (page.next !== null) return page
  const items = [...page.items, ...list.items].slice(0, page.total)
  return { ...page, items, next: items.length < page.total ? String(items.at(-1)?.id) : null }
}

/** The list with a page of older exchanges behind it. */
export function withOlder(list: ExchangeList, page: ExchangeList): ExchangeList {
  const oldest = list.items.at(-1)?.id ?? Infinity
  const items = [...list.items, ...page.items.filter(({ id }) => id < oldest)]
  return { ...list, items, next: page.next }
}
