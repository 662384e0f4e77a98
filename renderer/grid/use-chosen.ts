import { useMemo, useState } from 'react'
import { extended, noneChosen, toggled } from './chosen.ts'

/** Which rows of a grid are chosen to be worked on together, and how they come to be. */
export interface Choosing<Row> {
  /** How many of those that are shown. */
  count: number
  has: (row: Row) => boolean
  toggle: (row: Row) => void
  /** Chooses all from where one was before the first step with Shift. */
  extend: (from: Row | undefined, to: Row) => void
  /** One has gone to a row without Shift. */
  goTo: (row: Row) => void
  all: () => void
  clear: () => void
}

/**
 * Keeps which rows are chosen. One that a search hides is not among them until it is shown again, so that nothing is
 * done to what is not seen.
 *
 * @param shown the rows in the order in which they stand
 * @returns with `rows`, the chosen ones of those that are shown, in the same order
 */
export function useChosen<Row>(
  shown: readonly Row[],
  keyOf: (row: Row) => string,
): Choosing<Row> & { rows: readonly Row[] } {
  const [chosen, setChosen] = useState(noneChosen)
  const rows = useMemo(
    () => (chosen.keys.size === 0 ? [] : shown.filter((row) => chosen.keys.has(keyOf(row)))),
    [chosen, shown, keyOf],
  )
  return {
    rows,
    count: rows.length,
    has: (row) => chosen.keys.has(keyOf(row)),
    toggle: (row) => {
      setChosen((before) => toggled(before, keyOf(row)))
    },
    extend: (from, to) => {
      setChosen((before) => extended(before, shown.map(keyOf), from && keyOf(from), keyOf(to)))
    },
    goTo: (row) => {
      setChosen(({ keys }) => ({ keys, anchor: keyOf(row) }))
    },
    all: () => {
      setChosen(({ anchor }) => ({ keys: new Set(shown.map(keyOf)), anchor }))
    },
    clear: () => {
      setChosen(noneChosen)
    },
  }
}
