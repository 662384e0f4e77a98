import type { Column } from './column.ts'

/** Which column rows are sorted by. */
export interface Sort {
  column: string
  descending: boolean
}

/** As people sort: case and accents do not count, and 2 comes before 10. */
const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

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
    .map((row) => ({ row, text: column.text(row) }))
    .sort((a, b) => sign * compare(a.text, b.text))
    .map(({ row }) => row)
}
