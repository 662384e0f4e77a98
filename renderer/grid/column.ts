import type { ReactNode } from 'react'

/** One column of a grid. */
export interface Column<Row> {
  /** Unique among the columns of a grid. */
  id: string
  header: string
  /** A track of a CSS grid: `120px`, `minmax(0, 2fr)`. */
  width: string
  /** What a row shows here as a text: sorted by, and the tooltip of what is cut off. */
  text: (row: Row) => string
  /** How it looks; the text when left out. */
  render?: (row: Row) => ReactNode
  /** Left out where the grid is narrower than this, in CSS pixels: what it shows is in the form, too. */
  from?: number
  /** Numbers stand right. */
  alignRight?: boolean
  /** The highest comes first when the rows are sorted by it first: the newest, the slowest. */
  descendingFirst?: boolean
  /** The order of the rows is not to be changed here. */
  unsortable?: boolean
}
