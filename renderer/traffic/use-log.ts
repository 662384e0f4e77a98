import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Sort } from '../grid/sort-rows.ts'
import { useApi } from '../live/api.tsx'
import type { ExchangeList } from '../live/exchange-list.ts'
import {
  begun,
  followed,
  held,
  missingPiece,
  pieceLength,
  rowsOf,
  withPiece,
  type LogView,
} from './log-view.ts'
import { isNewestFirst, orderOf } from './columns.tsx'

/** What is shown of the log: of which search, in which order. */
interface Shown {
  filter: string
  sort: Sort
  /** The newest of it when the view was brought up to date last. */
  list: ExchangeList
  isHeld: boolean
  view: LogView
}

/**
 * The exchanges that a filter finds, in an order, of any number: the pieces are read that come into sight. At the top of
 * the newest, others come as they arrive; elsewhere nothing moves, and how many have come is told as `fresh`.
 *
 * @param current the id of the row that the keyboard is on, which is kept wherever one scrolls
 */
export function useLog(filter: string, sort: Sort, current: number | undefined) {
  const { client, queries } = useApi()
  const { data: all } = useSuspenseQuery(queries.exchanges)
  const { data, isPlaceholderData } = useQuery({
    ...queries.found(filter),
    enabled: filter !== '',
    placeholderData: keepPreviousData,
  })
  const { data: marks } = useQuery(queries.marks)
  const [isAtTop, setAtTop] = useState(true)
  const list = filter === '' ? all : isPlaceholderData ? undefined : data
  const isHeld = !isAtTop || !isNewestFirst(sort)
  const [shown, setShown] = useState<Shown>(() => shownAnew({ filter: '', sort, list: all, isHeld }))
  if (list !== undefined && (shown.filter !== filter || shown.sort !== sort)) {
    setShown(shownAnew({ filter, sort, list, isHeld }))
  } else if (list !== undefined && (shown.list !== list || shown.isHeld !== isHeld)) {
    const view = isHeld ? held(shown.view, list, filter !== '') : followed(shown.view, list)
    setShown({ ...shown, list, isHeld, view })
  }

  const sight = useRef({ from: 0, to: 0 })
  const isReading = useRef(false)
  const readOn = async () => {
    const { view } = shown
    const piece = missingPiece(view, sight.current.from, sight.current.to)
    if (piece === undefined || isReading.current) return
    isReading.current = true
    const { offset, upTo } = piece
    const page = await client.exchanges
      .list({ filter: shown.filter, ...orderOf(shown.sort), offset, limit: pieceLength, upTo })
      .catch(() => undefined)
    isReading.current = false
    // What could not be read is tried again when something comes, or one scrolls.
    if (page === undefined) return
    setShown((now) => {
      const isSame = now.filter === shown.filter && now.sort === shown.sort && now.view.readAt === view.readAt
      // A new object all the same, so that the next piece is read.
      return isSame ? { ...now, view: withPiece(now.view, piece, page.items, current) } : { ...now }
    })
  }
  const readOnNow = useEffectEvent(readOn)
  useEffect(() => {
    void readOnNow()
  }, [shown])

  return {
    /** Of the log as a whole. */
    all,
    /** How many the filter finds; undefined while that is not known. */
    found: list?.total,
    rows: useMemo(() => rowsOf(shown.view, marks), [shown.view, marks]),
    fresh: shown.view.fresh,
    freshOrMore: shown.view.freshOrMore,
    upTo: shown.view.upTo,
    onSight: (from: number, to: number) => {
      sight.current = { from, to }
      void readOn()
    },
    onTop: setAtTop,
    /** Shows those that have come. */
    takeFresh: () => {
      if (list !== undefined) setShown(shownAnew({ filter: shown.filter, sort, list, isHeld }))
    },
  }
}

function shownAnew(shown: Omit<Shown, 'view'>): Shown {
  return { ...shown, view: begun(shown.list, !isNewestFirst(shown.sort)) }
}
