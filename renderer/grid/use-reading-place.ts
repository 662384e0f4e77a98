import { useLayoutEffect, useRef, type RefObject } from 'react'
import { rowHeight } from './row-height.ts'

/** Keeps what is read where it is while rows come on top, unless one is at the very top and watches. */
export function useReadingPlace<Row>(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): void {
  const top = useRef<Row>(undefined)
  useLayoutEffect(() => {
    const before = top.current
    top.current = rows[0]
    const element = scroller.current
    if (element === null || before === undefined || before === rows[0] || element.scrollTop === 0) return
    const moved = rows.findIndex((row) => keyOf(row) === keyOf(before))
    if (moved > 0) element.scrollBy({ top: moved * rowHeight, behavior: 'instant' })
  }, [scroller, rows, keyOf])
}
