import { textKey } from '../../shared/text-key.ts'
import type { Column } from './column.ts'

/** Which column rows are sorted by. */
export interface Sort {
  column: string
  descending: boolean
}

/** The rows in the order of a column; rows that are alike there keep theirs. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.column)
  if (sort === undefined || column === undefined) return rows
  const sign = sort.descending ? -1 : 1
  return rows
    .map((row) => ({ row, key: textKey(column.text(row)) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? -sign : sign))
    .map(({ row }) => row)
}
