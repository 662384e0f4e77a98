/** How a file is written. */
export const formats = ['csv', 'json', 'ldif'] as const
export type Format = (typeof formats)[number]

/** One person of a file. */
export interface Row {
  /** Where it begins, counted from 1. */
  line: number
  /** What it says, by column; a column of which it says nothing at all is missing. */
  values: Readonly<Record<string, readonly string[]>>
}

/** Something in a file that cannot be taken over. */
export interface LineProblem {
  line: number
  /** The field that it is about; empty when it is about the line itself. */
  field: string
  /** Goes on from the field's name: "is taken by …". */
  message: string
}

/** What a file holds, whatever it was written in. */
export interface Table {
  format: Format
  /** What stands between the cells of a CSV file. */
  delimiter?: Delimiter
  /** No two are the same. */
  columns: readonly string[]
  rows: readonly Row[]
  /** Where the file cannot be read. */
  problems: readonly LineProblem[]
  /** Entries that are no people, by what they are. */
  leftOut: readonly { reason: string; count: number }[]
}

/** What may stand between two cells. */
export const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]
