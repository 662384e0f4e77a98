import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import { clsx } from 'clsx'
import { useId, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import type { Column } from './column.ts'
import { gridAction } from './grid-keys.ts'
import styles from './grid.module.css'
import { HeadRow } from './head-row.tsx'
import type { Sort } from './sort-rows.ts'

const rowHeight = 30

export interface GridProps<Row> {
  /** What it lists, for those who cannot see it. */
  label: string
  columns: readonly Column<Row>[]
  /** In the order in which they stand. */
  rows: readonly Row[]
  /** How many there are in all, where not all have been read. */
  total?: number
  keyOf: (row: Row) => string
  /** The key of the selected row. */
  selected: string | undefined
  onSelect: (row: Row) => void
  /** Enter, or a click. */
  onOpen: (row: Row) => void
  onDelete?: ((row: Row) => void) | undefined
  sort?: Sort | undefined
  onSort?: (sort: Sort) => void
  /** Takes the letters that are typed here. */
  searchField?: RefObject<HTMLInputElement | null>
  /** Rows come on top while one reads: they are not to push away what is read. */
  growsOnTop?: boolean
  /** The end of the rows has come into sight. */
  onEnd?: () => void
  ref?: RefObject<HTMLDivElement | null>
}

/** A table of any length: only the rows in sight are drawn. Moved in by keys, with the focus on the whole of it. */
export function Grid<Row>(props: GridProps<Row>) {
  const { label, rows, keyOf, selected, searchField, onEnd } = props
  const id = useId()
  const own = useRef<HTMLDivElement>(null)
  const scroller = props.ref ?? own
  const { ref: sized, width } = useElementSize()
  const element = useMergedRef(scroller, sized)
  const columns = props.columns.filter(({ from = 0 }) => width === 0 || width >= from)
  const selectedAt = selected === undefined ? -1 : rows.findIndex((row) => keyOf(row) === selected)
  // It hands out functions that change, so the compiler of React leaves this component alone, which is well.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    overscan: 8,
    scrollPaddingStart: rowHeight,
    // The selected row is always drawn, since the grid names it as the one that the keyboard is on.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      if (selectedAt === -1 || shown.includes(selectedAt)) return shown
      return [...shown, selectedAt].sort((a, b) => a - b)
    },
  })
  useReadingPlace(scroller, props.growsOnTop === true ? rows : [], keyOf)
  const drawn = virtualizer.getVirtualItems()
  const atEnd = virtualizer.range !== null && virtualizer.range.endIndex >= rows.length - 1
  useLayoutEffect(() => {
    if (atEnd) onEnd?.()
  }, [atEnd, onEnd, rows.length])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || !(event.target instanceof HTMLElement)) return
    const rowsPerPage = Math.max(1, Math.floor(event.target.clientHeight / rowHeight) - 2)
    const action = gridAction(event, { selected: selectedAt, rows: rows.length, rowsPerPage })
    if (action === undefined) return
    // A typed character goes into the search field, where the browser puts it once that has the focus.
    if (action.do === 'search') {
      searchField?.current?.focus()
      return
    }
    event.preventDefault()
    // A key that is held down goes on selecting, but deletes and opens no more than one.
    if (event.repeat && action.do !== 'select') return
    const row = rows[action.do === 'select' ? action.row : selectedAt]
    if (row === undefined) return
    if (action.do === 'select') {
      props.onSelect(row)
      virtualizer.scrollToIndex(action.row)
    } else if (action.do === 'open') props.onOpen(row)
    else props.onDelete?.(row)
  }

  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') }
  return (
    <div
      ref={element}
      role="grid"
      aria-label={label}
      aria-rowcount={(props.total ?? rows.length) + 1}
      aria-colcount={columns.length}
      aria-activedescendant={selectedAt === -1 ? undefined : `${id}-${String(selectedAt)}`}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <HeadRow columns={columns} tracks={tracks} sort={props.sort} onSort={props.onSort} />
      <div role="rowgroup" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <div
              key={keyOf(row)}
              id={`${id}-${String(index)}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === selectedAt}
              className={styles.row}
              style={{ ...tracks, transform: `translateY(${String(start)}px)` }}
              onClick={() => {
                props.onSelect(row)
                props.onOpen(row)
              }}
            >
              {columns.map((column) => {
                const text = column.text(row)
                return (
                  <div
                    key={column.id}
                    role="gridcell"
                    title={text}
                    className={clsx('cut', column.alignRight === true && styles.right)}
                  >
                    {column.render?.(row) ?? text}
                  </div>
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Keeps what is read where it is while rows come on top, unless one is at the very top and watches. */
function useReadingPlace<Row>(
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
