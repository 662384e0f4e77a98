import type { Change } from '../../shared/contract/events.ts'
import type { Summary } from '../../shared/traffic/exchange.ts'

/** The newest exchanges of the log, or of those that a filter finds: newest first. */
export interface ExchangeList {
  items: readonly Summary[]
  /** How many there are in all. */
  total: number
  dropped: number
  /** When it was read; what events have brought since has been added to it. */
  readAt: number
}

/** How many of the newest are read at first, and how many are kept as others come. */
export const newestRead = 100
const mostKept = 500

/** A list that was read just now. */
export function readNow({ items, total, dropped }: Omit<ExchangeList, 'readAt'>): ExchangeList {
  return { items, total, dropped, readAt: performance.now() }
}

/**
 * The list with the exchanges of an event before it. When more came than the event carries, what was read before is let
 * go, so that the list never has a hole in it.
 */
export function withNewExchanges(
  { items: before, readAt }: ExchangeList,
  { added, items, total, dropped }: Extract<Change, { type: 'exchanges' }>,
): ExchangeList {
  const newest = before[0]?.id ?? 0
  const fresh = items.filter(({ id }) => id > newest)
  const joins = added <= items.length || (fresh.at(-1)?.id ?? newest + 1) === newest + 1
  return { items: kept(joins ? [...fresh, ...before] : items, total), total, dropped, readAt }
}

/** What a filter has found, with what it has found since; `page` is asked for from the newest that is there. */
export function withNewFound(
  { items, readAt }: ExchangeList,
  page: Omit<ExchangeList, 'readAt'> & { next: string | null },
): ExchangeList {
  const { total, dropped } = page
  // With a next page, more has come than was asked for.
  const joined = page.next === null ? [...page.items, ...items] : page.items
  return { items: kept(joined, total), total, dropped, readAt }
}

function kept(items: readonly Summary[], total: number): readonly Summary[] {
  return items.slice(0, Math.min(total, mostKept))
}
