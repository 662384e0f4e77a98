import type { LineProblem, Row, Table } from './table.ts'
import { rowsPerStep, type Work } from '../work.ts'

/** A string, or a character on which the depth or the line depends. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}\n]/g

/**
 * Reads an export of ours (`{"loginshareMock": 1, "list": "users", "items": […]}`), or just an array of objects. The
 * items are parsed one by one, so that each has its line and reading can be interrupted.
 *
 * @param list whose export it must be, if it is one
 */
export function* readJson(text: string, list: string): Work<Table> {
  const rows: Row[] = []
  const problems: LineProblem[] = []
  const columns = new Set<string>()
  const outer = { text: '', items: 0 }
  for (const { source, line } of itemsOf(text, outer)) {
    const row = rowOf(source, line)
    if ('message' in row) problems.push(row)
    else {
      rows.push(row)
      for (const name of Object.keys(row.values)) columns.add(name)
    }
    if (rows.length % rowsPerStep === 0) yield rows.length
  }
  const problem = outerProblem(outer.text, list)
  if (problem !== undefined) problems.unshift({ line: 1, field: '', message: problem })
  return { format: 'json', columns: [...columns], rows, problems, leftOut: [] }
}

/**
 * The text of each object in the file's list.
 *
 * @param outer is given the text around the items, with a `0` for each
 */
function* itemsOf(text: string, outer: { text: string }): Generator<{ source: string; line: number }> {
  // In an export of ours, the list is in an object.
  const itemDepth = /^\s*\{/.test(text) ? 2 : 1
  let [depth, line, start, startLine, after] = [0, 1, -1, 1, 0]
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === '\n') line += 1
    else if (found === '{' || found === '[') {
      if (depth === itemDepth && found === '{') {
        ;[start, startLine] = [index, line]
        outer.text += `${text.slice(after, start)}0`
      }
      depth += 1
    } else if (found === '}' || found === ']') {
      depth -= 1
      if (depth !== itemDepth || start === -1) continue
      after = index + 1
      yield { source: text.slice(start, after), line: startLine }
      start = -1
    }
  }
  outer.text += text.slice(start === -1 ? after : start)
}

/** What is wrong with the file around its items. */
function outerProblem(text: string, list: string): string | undefined {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    return `is no JSON: ${(error as Error).message}`
  }
  const wrapped = content as { loginshareMock?: unknown; list?: unknown; items?: unknown } | null
  const items = Array.isArray(content) ? content : wrapped?.items
  if (!Array.isArray(items)) return 'holds no list; an export has one called “items”'
  if (items.some((item) => item !== 0)) return 'holds something in its list that is no object in braces'
  if (Array.isArray(content) || wrapped?.list === undefined || wrapped.list === list) return undefined
  return `is an export of another list (${JSON.stringify(wrapped.list)}); import it there`
}

function rowOf(source: string, line: number): Row | LineProblem {
  let item: Record<string, unknown>
  try {
    item = JSON.parse(source) as Record<string, unknown>
  } catch (error) {
    return { line, field: '', message: `begins an object that is no JSON: ${(error as Error).message}` }
  }
  const values = Object.create(null) as Record<string, string[]>
  for (const [name, value] of Object.entries(item)) {
    if (value === null) continue
    const texts = (Array.isArray(value) ? value : [value]) as unknown[]
    if (texts.some((text) => typeof text === 'object')) {
      return { line, field: name, message: 'holds an object; a text or a list of texts is wanted' }
    }
    values[name] = texts.map(String)
  }
  return { line, values }
}
