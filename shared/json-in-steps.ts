import { rowsPerStep, type Work } from './work.ts'

/** A string, which may go on in the next piece, or a character on which the depth or the line depends. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*("|\\?$)|[[\]{}\n]/g

/**
 * The text of each object in a list, where the list is all that there is, or stands in an object.
 *
 * @param pieces the text, in as many pieces as it comes
 * @param itemDepth how many brackets are open around the objects
 * @param outer is given the text around them, with `{"at":0}` in the place of the first, and so on
 */
export function* itemsOf(
  pieces: Iterable<string>,
  outer: { text: string },
  itemDepth?: number,
): Generator<{ source: string; line: number }> {
  let text = ''
  // In that: where to go on, where the item begins that is being read, and where what comes after the last one does.
  let [from, start, after] = [0, -1, 0]
  let [depth, line, startLine, at] = [0, 1, 1, 0]
  for (const piece of pieces) {
    if (start === -1) outer.text += text.slice(after, from)
    const done = start === -1 ? from : start
    text = text.slice(done) + piece
    ;[from, start, after] = [from - done, start === -1 ? -1 : 0, 0]
    itemDepth ??= /^\s*\{/.test(text) ? 2 : 1
    token.lastIndex = from
    from = text.length
    for (const { 0: found, 1: end, index } of text.matchAll(token)) {
      if (found === '\n') line += 1
      else if (found === '{' || found === '[') {
        if (depth === itemDepth && found === '{') {
          ;[start, startLine] = [index, line]
          outer.text += `${text.slice(after, start)}{"at":${String(at)}}`
          at += 1
        }
        depth += 1
      } else if (found === '}' || found === ']') {
        depth -= 1
        if (depth !== itemDepth || start === -1) continue
        after = index + 1
        yield { source: text.slice(start, after), line: startLine }
        start = -1
      } else if (end !== '"') from = index
    }
  }
  outer.text += text.slice(start === -1 ? after : start)
}

/** What `JSON.parse` gives, item by item. @throws SyntaxError, which may not know where in the text it is */
export function* parseInSteps(text: string): Work<unknown> {
  const outer = { text: '' }
  const items: unknown[] = []
  for (const { source } of itemsOf([text], outer)) {
    items.push(JSON.parse(source))
    if (items.length % rowsPerStep === 0) yield items.length
  }
  const root: unknown = JSON.parse(outer.text)
  const inPlace = (value: unknown) => (isObject(value) ? items[value.at as number] : value)
  if (!isObject(root)) return mapValues(root, inPlace)
  return mapValues(root, (value) => mapValues(value, inPlace))
}

/** What stands in a list or an object, each made another; a text or a number has nothing in it. */
function mapValues(value: unknown, make: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(make)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, make(one)]))
}

/** Whether it is something in braces. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
