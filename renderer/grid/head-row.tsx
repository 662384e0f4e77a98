import { clsx } from 'clsx'
import type { CSSProperties, Ref } from 'react'
import type { Column } from './column.ts'
import styles from './grid.module.css'
import type { Sort } from './sort-rows.ts'
import { TickAll } from './tick.tsx'
import type { Choosing } from './use-chosen.ts'

interface HeadRowProps<Row> {
  columns: readonly Column<Row>[]
  tracks: CSSProperties
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
  choosing: Choosing<Row> | undefined
  /** How many rows there are to choose from. */
  rows: number
  ref: Ref<HTMLDivElement>
}

/** The names of the columns; a button each where the rows can be sorted by it. */
export function HeadRow<Row>({ columns, tracks, sort, onSort, choosing, rows, ref }: HeadRowProps<Row>) {
  return (
    <div ref={ref} role="row" aria-rowindex={1} className={styles.head} style={tracks}>
      {choosing && <TickAll choosing={choosing} rows={rows} />}
      {columns.map(({ id, header, alignRight, unsortable, descendingFirst = false }) => {
        const sorted = sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined
        const className = clsx('cut', alignRight === true && styles.right)
        if (onSort === undefined || unsortable === true) {
          return (
            <div key={id} role="columnheader" title={header} className={className}>
              {header}
            </div>
          )
        }
        return (
          <div key={id} role="columnheader" aria-sort={sorted ?? 'none'} title={header} className={className}>
            <button
              type="button"
              className={styles.sort}
              onClick={() => {
                onSort({
                  column: id,
                  descending: sorted === undefined ? descendingFirst : sorted === 'ascending',
                })
              }}
            >
              <span className="cut">{header}</span>
              {sorted && <span aria-hidden>{{ ascending: '▲', descending: '▼' }[sorted]}</span>}
            </button>
          </div>
        )
      })}
    </div>
  )
}
