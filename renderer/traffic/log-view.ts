import type { ExchangeMarks, Summary } from '../../shared/traffic/exchange.ts'
import type { Rows } from '../grid/rows.ts'
import type { ExchangeList } from '../live/exchange-list.ts'

/**
 * The log as the page shows it: how many rows it has, and those of them that have been read. It ends with one exchange,
 * so that what comes meanwhile moves nothing.
 */
export interface LogView {
  /** When the log was read of which it is a view; nothing that was read of another holds any more. */
  readAt: number
  /** The newest exchange of the view. */
  upTo: number
  length: number
  /** How many have come that it does not show. */
  fresh: number
  /** There may be more of these. */
  freshOrMore: boolean
  /** How many came on top since it was begun. */
  grown: number
  /**
   * By their places when it was begun, so that those keep their numbers that are there when others come on top;
   * undefined where there is none any more.
   */
  rows: ReadonlyMap<number, Summary | undefined>
}

/** How many rows are read at once, and about how many are kept once they are out of sight. */
export const pieceLength = 100
const mostKept = 3000

/** A view up to the newest; what was read of the newest holds unless the view is sorted otherwise. */
export function begun({ readAt, items, total }: ExchangeList, isSorted: boolean): LogView {
  const rows = new Map<number, Summary | undefined>(isSorted ? [] : items.entries())
  return { readAt, upTo: newestOf(items), length: total, fresh: 0, freshOrMore: false, grown: 0, rows }
}

/** The view with what has come on top of it. */
export function followed(view: LogView, list: ExchangeList): LogView {
  const added = placeOf(list, view.upTo)
  if (list.readAt !== view.readAt || added === undefined) return begun(list, false)
  const grown = view.grown + added
  const rows = new Map(view.rows)
  list.items.slice(0, added).forEach((row, place) => rows.set(place - grown, row))
  const next = {
    ...view,
    upTo: newestOf(list.items),
    length: list.total,
    fresh: 0,
    freshOrMore: false,
    grown,
    rows,
  }
  return next.rows.size > mostKept ? keptNear(next, 0) : next
}

/** The view as it was, and how many have come that it does not show. */
export function held(view: LogView, list: ExchangeList, isFiltered: boolean): LogView {
  const isSame = list.readAt === view.readAt
  const place = placeOf(list, view.upTo)
  // Of all exchanges, the ids tell how many came; of those that a filter finds, only as many as were read.
  const fresh = place ?? (isFiltered ? list.items.length : newestOf(list.items) - view.upTo)
  const freshOrMore = place === undefined && isFiltered
  return {
    ...view,
    ...{ readAt: list.readAt, fresh, freshOrMore },
    length: freshOrMore ? view.length : Math.max(0, list.total - fresh),
    rows: isSame ? view.rows : new Map(),
  }
}

/** A piece of a view that is to be read. */
export interface Piece {
  offset: number
  upTo: number
  /** Where it belongs in the view, whatever has come on top by the time it is there. */
  key: number
}

/** The first piece that is not known of what is in sight, or nearly. */
export function missingPiece(view: LogView, from: number, to: number): Piece | undefined {
  const ahead = to - from
  const end = Math.min(view.length, to + ahead + 1)
  for (let place = Math.max(0, from - ahead); place < end; place += 1) {
    if (view.rows.has(place - view.grown)) continue
    const offset = Math.max(0, place - (place % pieceLength))
    return { offset, upTo: view.upTo, key: offset - view.grown }
  }
  return undefined
}

/** The view with a piece that was read, and without what is far from it where there is much. @param stays an id */
export function withPiece(
  view: LogView,
  { key, offset }: Piece,
  items: readonly Summary[],
  stays?: number,
): LogView {
  const rows = new Map(view.rows)
  for (let at = 0; at < pieceLength; at += 1) rows.set(key + at, items[at])
  const next = { ...view, rows }
  return rows.size > mostKept ? keptNear(next, offset, stays) : next
}

function keptNear(view: LogView, place: number, stays?: number): LogView {
  const middle = place - view.grown
  const near = [...view.rows].filter(
    ([key, row]) => Math.abs(key - middle) < mostKept / 4 || (row !== undefined && row.id === stays),
  )
  return { ...view, rows: new Map(near) }
}

/** Its rows, for the grid. @param marks what was put on exchanges since they were read */
export function rowsOf(
  { length, grown, rows }: LogView,
  marks: ReadonlyMap<number, ExchangeMarks> = new Map(),
): Rows<Summary> {
  return {
    length,
    at: (place) => {
      const row = place < length ? rows.get(place - grown) : undefined
      const marked = row && marks.get(row.id)
      return row && marked ? { ...row, ...marked } : row
    },
    findIndex: (is) => {
      for (const [key, row] of rows) {
        if (row !== undefined && key + grown < length && is(row)) return key + grown
      }
      return -1
    },
  }
}

function newestOf(items: readonly Summary[]): number {
  return items[0]?.id ?? 0
}

/** How many of the newest came after this one; undefined where more came than are listed. */
function placeOf({ items, total }: ExchangeList, id: number): number | undefined {
  const place = items.findIndex((item) => item.id <= id)
  if (place !== -1) return place
  return total <= items.length ? items.length : undefined
}
