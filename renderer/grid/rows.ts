/** Rows by their places. An array is some; others may know only a part of what they are. */
export interface Rows<Row> {
  readonly length: number
  /** The row at a place, counted from 0; undefined where it is not known yet. */
  at: (place: number) => Row | undefined
  /** The place of a row that is known; -1 where none is the one. */
  findIndex: (is: (row: Row) => boolean) => number
}
