import { Refusal } from '../../directory/refusal.ts'
import { isObject, itemsOf } from '../../json-in-steps.ts'
import { rowsPerStep, type Work } from '../../work.ts'

/** In HAR, the entries stand in a list, in `log`, in an object. */
const entryDepth = 3

/** An entry's own text, and the line in which it begins. */
export interface HarItem {
  source: string
  line: number
}

/** The entries of a HAR file, whose text comes in pieces, none of them read yet. @throws Refusal when it is none */
export function* harItems(pieces: Iterable<string>): Work<HarItem[]> {
  const outer = { text: '' }
  const items: HarItem[] = []
  for (const item of itemsOf(pieces, outer, entryDepth)) {
    items.push(item)
    if (items.length % rowsPerStep === 0) yield items.length
  }
  const entries = entriesIn(outer.text)
  if (entries === undefined) {
    throw new Refusal([{ field: 'log.entries', message: 'is missing, so this is no HAR file' }])
  }
  return entries.map((entry) => {
    const item = isObject(entry) ? items[entry.at as number] : undefined
    return item ?? { source: JSON.stringify(entry), line: 1 }
  })
}

function entriesIn(text: string): unknown[] | undefined {
  let root: unknown
  try {
    root = JSON.parse(text)
  } catch {
    throw new Refusal([{ field: 'content', message: 'is no JSON, so it is no HAR file' }])
  }
  const log = isObject(root) ? root.log : undefined
  const entries = isObject(log) ? log.entries : undefined
  return Array.isArray(entries) ? entries : undefined
}
