import { isObject, itemsOf } from '../json-in-steps.ts'
import type { LineProblem, Row, Table } from './table.ts'
import { rowsPerStep, type Work } from '../work.ts'

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
  const outer = { text: '' }
  for (const { source, line } of itemsOf([text], outer)) {
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
  if (!items.every(isObject)) return 'holds something in its list that is no object in braces'
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
