import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser'
import { Refusal } from '../directory/refusal.ts'
import type { FileProblem } from './file-problems.ts'

/**
 * Where in a file's text is what `error` says: what `JSON.parse` or `readWorkspace` threw. A field that is missing is
 * on the line where what should hold it begins.
 */
export function locate(text: string, error: unknown): FileProblem[] {
  const mistakes: ParseError[] = []
  const tree = parseTree(text, mistakes, { disallowComments: true, allowTrailingComma: false })
  const lineOf = lineCounter(text)
  if (error instanceof Refusal) {
    return error.fields.map(({ field, message }) => {
      const node = tree && nearest(tree, pathOf(field))
      return { line: lineOf(node?.offset ?? 0).line, column: null, field, message }
    })
  }
  const [mistake] = mistakes
  if (error instanceof SyntaxError && mistake !== undefined) {
    return [{ ...lineOf(mistake.offset), field: null, message: `this is no JSON: ${wordsFor(mistake)}` }]
  }
  const message = error instanceof Error ? error.message : String(error)
  return [{ line: null, column: null, field: null, message }]
}

/** `users[3].usergroup` as `['users', 3, 'usergroup']`. */
function pathOf(field: string): (string | number)[] {
  return Array.from(field.matchAll(/\[(\d+)\]|([^.[\]]+)/g), ([, index, name = '']) =>
    index === undefined ? name : Number(index),
  )
}

/** What stands at the path, or at the longest beginning of it that there is. A property begins with its name. */
function nearest(tree: Node, path: readonly (string | number)[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length))
    if (node !== undefined) return node.parent?.type === 'property' ? node.parent : node
  }
  return tree
}

/** Finds the line and the column of a place in the text. */
function lineCounter(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [line, end] = [0, starts.length]
    while (end - line > 1) {
      const middle = (line + end) >> 1
      if ((starts[middle] ?? 0) <= offset) line = middle
      else end = middle
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}

/** `CommaExpected` as `comma expected`. */
function wordsFor({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replaceAll(/(?<=.)([A-Z])/g, ' $1')
    .toLowerCase()
}
