import Papa from 'papaparse'

/** Lets spreadsheet programs read the file as UTF-8. */
const byteOrderMark = '\uFEFF'

/** What stands between several texts of one cell: e-mail addresses, interfaces. */
export const betweenTexts = '; '

/**
 * What a spreadsheet program would run as a formula, also behind apostrophes, so that taking one off gives back just what
 * there was; the wide signs are those of East Asian keyboards, which some programs take for the plain ones. Phone numbers
 * such as `+49 30 …` are among them, and so are passwords: safety comes before looks.
 */
const formula = /^'*[=+\-@＝＋－＠\t\r\n]/

/** Lines of CSV: quoted where needed, with CR LF, and an apostrophe before what could be run as a formula. */
function lines(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const options = { newline: '\r\n', escapeFormulae: formula }
  return `${Papa.unparse(rows as string[][], options)}\r\n`
}

/** The beginning of a CSV file. */
export function csvHead(properties: readonly string[]): string {
  return byteOrderMark + lines([properties])
}

/** The lines of some entries. */
export function csvLines(properties: readonly string[], entries: readonly object[]): string {
  return lines(
    entries.map((entry) => properties.map((name) => cellOf((entry as Record<string, unknown>)[name]))),
  )
}

function cellOf(value: unknown): string {
  return Array.isArray(value) ? value.map(quoteIfParted).join(betweenTexts) : String(value)
}

/** A text among several in a cell: in quotes where it would be taken for more than one, or for none. */
function quoteIfParted(text: string): string {
  return text === '' || /[;,\s"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The texts of such a cell; what is not in quotes is parted by `split`. */
export function textsOf(cell: string, split: (rest: string) => string[]): string[] {
  const parts = cell.matchAll(/\s*"((?:[^"]|"")*)"\s*(?:[;,]|$)|([^;,]*)(?:[;,]|$)/g)
  return [...parts].flatMap(([, quoted, rest = '']) =>
    quoted === undefined ? split(rest) : [quoted.replaceAll('""', '"')],
  )
}

/** What a cell of such a file held before an apostrophe was put before it. */
export function fromCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}
