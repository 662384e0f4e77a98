import Papa from 'papaparse'
import { fromCell } from '../export/csv.ts'
import { delimiters, type Delimiter, type LineProblem, type Row, type Table } from './table.ts'
import { rowsPerStep, type Work } from '../work.ts'

/** What is handed to the parser at once, in characters; a row that is longer gets more. */
const windowSize = 256 * 1024

/** A line in which Excel says what stands between the cells of those below. */
const excelHint = /^sep=(.)\r?\n/i

/**
 * Reads comma-, semicolon- or tab-separated text whose first line names the columns. Cells are trimmed of blanks and
 * of the apostrophe that an export of ours puts before what looks like a formula, and empty lines left out. In an export
 * of ours blanks stay, since there they are meant.
 *
 * @param delimiter guessed when left out
 * @param own the names in the first line of an export of ours, with passwords
 */
export function* readCsv(text: string, delimiter?: Delimiter, own: readonly string[] = []): Work<Table> {
  const hint = excelHint.exec(text)
  const start = hint === null ? 0 : hint[0].length
  const isOurs = isOwn(text.slice(start, text.indexOf('\r\n', start)), own)
  const separator =
    delimiter ??
    (isOurs ? ',' : undefined) ??
    delimiterNamed(hint?.[1]) ??
    guessDelimiter(text.slice(start, start + windowSize))
  const rows: Row[] = []
  const problems: LineProblem[] = []
  let columns: string[] | undefined
  for (const { line, cells, problem } of cellsOf(text, start, hint === null ? 1 : 2, separator)) {
    if (problem !== undefined) problems.push({ line, field: '', message: problem })
    if (cells.every((cell) => cell.trim() === '')) continue
    if (columns === undefined) {
      columns = columnNames(cells.map(trimmed))
      continue
    }
    if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
      problems.push({ line, field: '', message: tooMany(cells.length, columns.length) })
    }
    // Excel leaves out the delimiters of empty cells at the end of a line.
    rows.push({
      line,
      values: Object.fromEntries(
        columns.map((name, index) => [
          name,
          [fromCell(isOurs ? (cells[index] ?? '') : trimmed(cells[index] ?? ''))],
        ]),
      ),
    })
    if (rows.length % rowsPerStep === 0) yield rows.length
  }
  return { format: 'csv', delimiter: separator, columns: columns ?? [], rows, problems, leftOut: [] }
}

interface Cells {
  line: number
  cells: string[]
  problem: string | undefined
}

/** The rows one after the other, each with the line that it begins in. */
function* cellsOf(text: string, start: number, firstLine: number, delimiter: string): Generator<Cells> {
  let at = start
  let line = firstLine
  let size = windowSize
  const newline = text.includes('\n') ? '\n' : '\r'
  while (at < text.length) {
    const window = text.slice(at, at + size)
    const isRest = at + size >= text.length
    const { data, errors, meta } = Papa.parse<string[]>(window, {
      // Its fast way takes the whole window apart for each few rows, and miscounts where they end.
      ...{ delimiter, newline, preview: rowsPerStep, fastMode: false },
    })
    // Without `truncated` the parser has come to the end of the window, maybe in the middle of a row.
    if (!meta.truncated && !isRest) {
      size *= 4
      continue
    }
    for (const [index, cells] of data.entries()) {
      const error = errors.find(({ row, type }) => row === index && type === 'Quotes')
      yield { line, cells: cells.map(oneLineFeed), problem: error && quoteProblem(error.code) }
      line += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell, newline), 0)
    }
    if (!meta.truncated) return
    at += meta.cursor
    size = windowSize
  }
}

/** Without the carriage returns of Windows, one of which the last cell of a line may end in. */
function oneLineFeed(cell: string, index: number, { length }: readonly string[]): string {
  if (!cell.includes('\r')) return cell
  const whole = index === length - 1 && cell.endsWith('\r') ? cell.slice(0, -1) : cell
  return whole.replace(/\r\n?/g, '\n')
}

function trimmed(cell: string): string {
  return cell.trim()
}

function isOwn(firstLine: string, own: readonly string[]): boolean {
  return firstLine === own.join() || firstLine === own.filter((name) => name !== 'password').join()
}

function lineBreaks(cell: string, newline: string): number {
  return cell.includes(newline) ? cell.split(newline).length - 1 : 0
}

function quoteProblem(code: string): string {
  return code === 'MissingQuotes'
    ? 'holds a quote that is never closed; close it, or remove it'
    : 'holds a quote inside a quoted cell; write it twice'
}

function tooMany(found: number, wanted: number): string {
  return `has ${String(found)} cells, but the first line names ${String(wanted)} columns; is there a cell with a delimiter in it and no quotes around?`
}

/** The names in the first line, made different where they are the same or missing. */
function columnNames(cells: readonly string[]): string[] {
  const names: string[] = []
  for (const [index, cell] of cells.entries()) {
    const name = cell === '' ? `Column ${String(index + 1)}` : cell
    let unique = name
    for (let count = 2; names.includes(unique); count += 1) unique = `${name} (${String(count)})`
    names.push(unique)
  }
  return names
}

function guessDelimiter(sample: string): Delimiter {
  // The empty line at the end of a short file would count as a row of one cell.
  const { meta } = Papa.parse(sample, {
    ...{ preview: 10, skipEmptyLines: true, delimitersToGuess: [...delimiters] },
  })
  return delimiterNamed(meta.delimiter) ?? ','
}

function delimiterNamed(text: string | undefined): Delimiter | undefined {
  return delimiters.find((one) => one === text)
}
