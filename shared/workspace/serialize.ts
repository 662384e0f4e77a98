import type { Workspace } from './schema.ts'

/** How many entries a part has at most: what is made at once. */
const entriesAtOnce = 250

/** A part of the file's text. */
export interface Part {
  /** What it is made of. Entries are never changed in place, so of the same things comes the same text. */
  of: readonly unknown[]
  text: () => string
}

/**
 * A workspace as the text of its file, in parts: one field a line, keys and entries in their order, a line break at the
 * end, so that a small edit is a small diff. Together they are `JSON.stringify(workspace, null, 2)` and a line break.
 */
export function* serialize(workspace: Workspace): Generator<Part, void> {
  let before = '{\n'
  for (const [key, value] of Object.entries(workspace)) {
    const name = `${before}  ${JSON.stringify(key)}: `
    before = ',\n'
    if (Array.isArray(value) && value.length > 0) yield* listOf(name, value)
    else yield part(name, [value], '', '  ')
  }
  yield part('\n}\n', [], '', '')
}

function* listOf(name: string, entries: readonly unknown[]): Generator<Part, void> {
  for (let from = 0; from < entries.length; from += entriesAtOnce) {
    const to = from + entriesAtOnce
    const [lead, end] = [from === 0 ? `${name}[\n    ` : ',\n    ', to < entries.length ? '' : '\n  ]']
    yield part(lead, entries.slice(from, to), end, '    ')
  }
}

function part(lead: string, values: readonly unknown[], end: string, indent: string): Part {
  const text = () => lead + values.map((value) => indented(value, indent)).join(`,\n${indent}`) + end
  return { of: [lead, end, ...values], text }
}

/** A line break within a text is written as `\n`, so every one that there is begins a line. */
function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
}
