import { clsx } from 'clsx'
import type { CSSProperties, MouseEvent } from 'react'
import type { Column } from './column.ts'
import styles from './grid.module.css'
import { TickCell } from './tick.tsx'
import type { Choosing } from './use-chosen.ts'

interface GridRowProps<Row> {
  id: string
  /** Counted from 0, without the head. */
  place: number
  /** Undefined while it is not known. */
  row: Row | undefined
  columns: readonly Column<Row>[]
  style: CSSProperties
  isCurrent: boolean
  choosing: Choosing<Row> | undefined
  onClick: (event: MouseEvent, row: Row, isTick?: boolean) => void
}

/** One row of a grid; where it is not known yet, only its place. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { id, place, row, columns, style, isCurrent, choosing, onClick } = props
  const common = { id, role: 'row', 'aria-rowindex': place + 2, className: styles.row, style }
  if (row === undefined) {
    return (
      <div {...common}>
        <div role="gridcell" className="quiet" style={{ gridColumn: '1 / -1' }}>
          …
        </div>
      </div>
    )
  }
  return (
    <div
      {...common}
      aria-selected={choosing === undefined ? isCurrent : choosing.has(row)}
      data-current={isCurrent || undefined}
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
            dir="auto"
            title={text}
            className={clsx('cut', column.alignRight === true && styles.right)}
          >
            {column.render?.(row) ?? text}
          </div>
        )
      })}
    </div>
  )
}

/** A click with Shift would mark the text from the last one to here; the grid gets the focus all the same. */
function keepTextUnmarked(event: MouseEvent<HTMLElement>): void {
  if (!event.shiftKey) return
  event.preventDefault()
  event.currentTarget.closest<HTMLElement>('[role=grid]')?.focus()
}
