/** One line of a reply as it is shown. */
export interface NumberedLine {
  /** From 1. */
  number: number
  text: string
  offending: boolean
}

/** How many lines are shown, and of how many characters each. */
const most = { lines: 300, characters: 1000 }

/**
 * The lines of a reply, numbered as the helpdesk's parser counts them; of a long one those around the line that is no XML.
 *
 * @param offending from 1; null when there is none
 */
export function numberedLines(
  text: string,
  offending: number | null,
): { shown: NumberedLine[]; total: number } {
  const lines = text.split('\n')
  const middle = (offending ?? 1) - Math.floor(most.lines / 2)
  const first = Math.max(0, Math.min(middle, lines.length - most.lines))
  const shown = lines.slice(first, first + most.lines).map((line, at): NumberedLine => {
    const number = first + at + 1
    return { number, text: visible(line), offending: number === offending }
  })
  return { shown, total: lines.length }
}

/** A line with signs for what cannot be seen, such as ␀ for NUL, and cut where it is long. */
function visible(line: string): string {
  const cut = line.length > most.characters ? `${line.slice(0, most.characters)}…` : line
  return cut.replace(/\r$/, '').replace(/[^\P{Cc}\t]/gu, (control) => {
    const code = control.charCodeAt(0)
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD'
  })
}
