import { Checkbox } from '@mantine/core'
import type { MouseEvent } from 'react'
import styles from './grid.module.css'
import type { Choosing } from './use-chosen.ts'

/** The width of the column of ticks. */
export const tickTrack = '20px'

/** Chooses all rows that are shown, or none. */
export function TickAll<Row>({ choosing, rows }: { choosing: Choosing<Row>; rows: number }) {
  const chosen = choosing.count
  const all = chosen > 0 && chosen === rows
  return (
    <div role="columnheader" className={styles.tick}>
      <Checkbox
        size="14px"
        aria-label="Select all shown"
        checked={all}
        indeterminate={chosen > 0 && !all}
        onChange={() => {
          if (all) choosing.clear()
          else choosing.all()
        }}
      />
    </div>
  )
}

interface TickCellProps {
  ticked: boolean
  onClick: (event: MouseEvent) => void
}

/** Shows whether a row is chosen, for the mouse to choose it; the row itself says so, too, for all others. */
export function TickCell({ ticked, onClick }: TickCellProps) {
  return (
    <div
      role="gridcell"
      className={styles.tick}
      onClick={(event) => {
        event.stopPropagation()
        onClick(event)
      }}
    >
      <span aria-hidden className={styles.box} data-ticked={ticked || undefined}>
        {ticked && '✓'}
      </span>
    </div>
  )
}
