import { useDeferredValue, useRef, useState } from 'react'
import type { Column } from './column.ts'
import { sortRows, type Sort } from './sort-rows.ts'

/** What a table with a search field keeps: what is sought, how its rows are sorted, and where keys lead from one to the other. */
export function useTable() {
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<Sort>()
  const searchField = useRef<HTMLInputElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  return {
    /** What is sought; it comes a moment later than what is typed, which no long list holds up. */
    wanted: useDeferredValue(search),
    grid,
    sorted: <Row>(rows: readonly Row[], columns: readonly Column<Row>[]) =>
      sort === undefined ? rows : sortRows(rows, columns, sort),
    ofSearchField: { value: search, onChange: setSearch, ref: searchField, grid },
    ofGrid: { ref: grid, sort, onSort: setSort, searchField },
  }
}
