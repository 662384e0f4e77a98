import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import { clsx } from 'clsx'
import { useId, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react'
import type { Column } from './column.ts'
import { gridAction } from './grid-keys.ts'
import styles from './grid.module.css'
import { HeadRow } from './head-row.tsx'
import { rowHeight } from './row-height.ts'
import type { Sort } from './sort-rows.ts'
import { TickCell, tickTrack } from './tick.tsx'
import type { Choosing } from './use-chosen.ts'
import { useReadingPlace } from './use-reading-place.ts'

export interface GridProps<Row> {
  /** What it lists, for those who cannot see it. */
  label: string
  columns: readonly Column<Row>[]
  /** In the order in which they stand. */
  rows: readonly Row[]
  /** How many there are in all, where not all have been read. */
  total?: number
  keyOf: (row: Row) => string
  /** The key of the row that the keyboard is on. */
  selected: string | undefined
  /** Rows that are chosen to be worked on together, where they can be; else the selected one is the only one. */
  choosing?: Choosing<Row>
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
  const { label, rows, keyOf, selected, choosing, searchField, onEnd } = props
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
    // The head is as high as a row, and stands above the first whether one has scrolled or not.
    scrollPaddingEnd: rowHeight,
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
    const many = choosing !== undefined
    const action = gridAction(event, { selected: selectedAt, rows: rows.length, rowsPerPage, many })
    if (action === undefined) return
    // A typed character goes into the search field, where the browser puts it once that has the focus.
    if (action.do === 'search') {
      searchField?.current?.focus()
      return
    }
    event.preventDefault()
    // A key that is held down goes on moving, but deletes, opens and ticks no more than once.
    if (event.repeat && action.do !== 'select' && action.do !== 'extend') return
    if (action.do === 'all') choosing?.all()
    if (action.do === 'none') choosing?.clear()
    const row = rows['row' in action ? action.row : selectedAt]
    if (row === undefined) return
    if ('row' in action) {
      if (action.do === 'extend') choosing?.extend(rows[selectedAt], row)
      else choosing?.goTo(row)
      props.onSelect(row)
      virtualizer.scrollToIndex(action.row)
    } else if (action.do === 'toggle') choosing?.toggle(row)
    else if (action.do === 'open') props.onOpen(row)
    else if (action.do === 'delete') props.onDelete?.(row)
  }

  /**
   * Ctrl or Cmd chooses one more, Shift all from where one was; a plain click opens. The second of a double click does not,
   * since another page may be there by then.
   */
  const onClick = (event: MouseEvent, row: Row, isTick = false) => {
    if (choosing !== undefined && event.shiftKey) choosing.extend(rows[selectedAt], row)
    else if (choosing !== undefined && (isTick || event.ctrlKey || event.metaKey)) choosing.toggle(row)
    else if (event.detail > 1) return
    else {
      choosing?.goTo(row)
      props.onOpen(row)
    }
    props.onSelect(row)
  }

  const widths = columns.map(({ width }) => width)
  const tracks = { gridTemplateColumns: [...(choosing ? [tickTrack] : []), ...widths].join(' ') }
  return (
    <div
      ref={element}
      role="grid"
      aria-label={label}
      aria-rowcount={(props.total ?? rows.length) + 1}
      aria-colcount={columns.length + (choosing === undefined ? 0 : 1)}
      aria-multiselectable={choosing !== undefined}
      aria-activedescendant={selectedAt === -1 ? undefined : `${id}-${String(selectedAt)}`}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <HeadRow
        columns={columns}
        tracks={tracks}
        sort={props.sort}
        onSort={props.onSort}
        choosing={choosing}
        rows={rows.length}
      />
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
              aria-selected={choosing === undefined ? index === selectedAt : choosing.has(row)}
              data-current={index === selectedAt || undefined}
              className={styles.row}
              style={{ ...tracks, transform: `translateY(${String(start)}px)` }}
              onMouseDown={keepTextUnmarked}
              onClick={(event) => {
                onClick(event, row)
              }}
            >
              {choosing && (
                <TickCell
                  ticked={choosing.has(row)}
                  onClick={(event) => {
                    onClick(event, row, true)
                  }}
                />
              )}
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

/** A click with Shift would mark the text from the last one to here; the grid gets the focus all the same. */
function keepTextUnmarked(event: MouseEvent<HTMLElement>): void {
  if (!event.shiftKey) return
  event.preventDefault()
  event.currentTarget.closest<HTMLElement>('[role=grid]')?.focus()
}
