import { useElementSize } from '@mantine/hooks'
import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import {
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react'
import type { Column } from './column.ts'
import { gridAction, type Step } from './grid-keys.ts'
import styles from './grid.module.css'
import { GridRow } from './grid-row.tsx'
import { HeadRow } from './head-row.tsx'
import { rowHeight } from './row-height.ts'
import type { Rows } from './rows.ts'
import type { Sort } from './sort-rows.ts'
import { tickTrack } from './tick.tsx'
import type { Choosing } from './use-chosen.ts'

export interface GridProps<Row> {
  /** What it lists, for those who cannot see it. */
  label: string
  columns: readonly Column<Row>[]
  /** In the order in which they stand. */
  rows: Rows<Row>
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
  /** These places have come into sight, the last one included. */
  onSight?: (from: number, to: number) => void
  /** One has left the top, or is there again. */
  onTop?: (isAtTop: boolean) => void
  ref?: RefObject<HTMLDivElement | null>
}

/** A table of any length: only the rows in sight are drawn. Moved in by keys, with the focus on the whole of it. */
export function Grid<Row>(props: GridProps<Row>) {
  const { label, rows, keyOf, selected, choosing, searchField } = props
  const id = useId()
  const own = useRef<HTMLDivElement>(null)
  const scroller = props.ref ?? own
  // Of the head, since the table's own holds the room for a scroll bar, too.
  const { ref: head, width } = useElementSize()
  const columns = props.columns.filter(({ from = 0 }) => width === 0 || width >= from)
  const isSelected = (row: Row) => keyOf(row) === selected
  const selectedAt = selected === undefined ? -1 : rows.findIndex(isSelected)
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
  const drawn = virtualizer.getVirtualItems()
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {}
  const tellOfSight = useEffectEvent(() => props.onSight?.(startIndex, endIndex))
  useLayoutEffect(() => {
    tellOfSight()
  }, [startIndex, endIndex])
  const bringSelectedIntoSight = useEffectEvent(() => {
    if (selectedAt !== -1) virtualizer.scrollToIndex(selectedAt)
  })
  useEffect(() => {
    bringSelectedIntoSight()
  }, [selected])
  // Where a part that opens below leaves the rows less room, the selected one stays in sight.
  const height = virtualizer.scrollRect?.height ?? 0
  const heightBefore = useRef(height)
  const keepSelectedInSight = useEffectEvent(() => {
    const top = selectedAt * rowHeight - (virtualizer.scrollOffset ?? 0)
    if (height < heightBefore.current && top >= 0 && top < heightBefore.current) bringSelectedIntoSight()
    heightBefore.current = height
  })
  useEffect(() => {
    keepSelectedInSight()
  }, [height])
  const rowAt = (place: number) => (place === -1 ? undefined : rows.at(place))

  const step = ({ do: how }: Step, row: Row) => {
    if (how === 'extend') choosing?.extend(rowAt(selectedAt), row)
    else choosing?.goTo(row)
    props.onSelect(row)
  }
  /** A step to a row that is not known yet: it is made once the row is. */
  const [ahead, setAhead] = useState<Step>()
  const rowAhead = ahead && rowAt(ahead.row)
  const arrive = useEffectEvent(() => {
    if (ahead === undefined || rowAhead === undefined) return
    setAhead(undefined)
    step(ahead, rowAhead)
  })
  useEffect(() => {
    if (rowAhead !== undefined) arrive()
  }, [rowAhead])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current || !(event.target instanceof HTMLElement)) return
    const rowsPerPage = Math.max(1, Math.floor(event.target.clientHeight / rowHeight) - 2)
    const place = { selected: ahead?.row ?? selectedAt, rows: rows.length, rowsPerPage }
    const action = gridAction(event, { ...place, many: choosing !== undefined })
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
    if ('row' in action) {
      virtualizer.scrollToIndex(action.row)
      const row = rowAt(action.row)
      setAhead(row === undefined ? action : undefined)
      if (row !== undefined) step(action, row)
      return
    }
    const row = rowAt(selectedAt)
    if (row === undefined) return
    if (action.do === 'toggle') choosing?.toggle(row)
    else if (action.do === 'open') props.onOpen(row)
    else if (action.do === 'delete') props.onDelete?.(row)
  }

  /**
   * Ctrl or Cmd chooses one more, Shift all from where one was; a plain click opens. The second of a double click does not,
   * since another page may be there by then.
   */
  const onClick = (event: MouseEvent, row: Row, isTick = false) => {
    if (choosing !== undefined && event.shiftKey) choosing.extend(rowAt(selectedAt), row)
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
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + (choosing === undefined ? 0 : 1)}
      aria-multiselectable={choosing !== undefined}
      aria-activedescendant={selectedAt === -1 ? undefined : `${id}-${String(selectedAt)}`}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget }) => {
        props.onTop?.(currentTarget.scrollTop === 0)
      }}
    >
      <HeadRow
        ref={head}
        columns={columns}
        tracks={tracks}
        sort={props.sort}
        onSort={props.onSort}
        choosing={choosing}
        rows={rows.length}
      />
      <div role="rowgroup" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const row = rows.at(index)
          return (
            <GridRow
              key={row === undefined ? index : keyOf(row)}
              id={`${id}-${String(index)}`}
              place={index}
              row={row}
              columns={columns}
              style={{ ...tracks, transform: `translateY(${String(start)}px)` }}
              isCurrent={index === selectedAt}
              choosing={choosing}
              onClick={onClick}
            />
          )
        })}
      </div>
    </div>
  )
}
