import { RE2JS } from 're2js'

/** The longest pattern, and the most steps of the program that it is compiled to: what is kept small stays quick. */
const longestPattern = 500
const mostSteps = 2000

/** How many characters of a text are looked at. No username that a helpdesk knows is as long. */
const looked = 1000

const compiled = new Map<string, RE2JS>()
const mostKept = 200

/**
 * Whether a regular expression is found in a text, ignoring case. The engine (RE2) takes time in proportion to the text's
 * length whatever the pattern, so none can hold logins up; it has no look-around and no back references.
 *
 * @throws RE2JSSyntaxException for one that `patternProblem` finds fault with
 */
export function found(pattern: string, text: string): boolean {
  let expression = compiled.get(pattern)
  if (expression === undefined) {
    expression = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)
    if (compiled.size >= mostKept) compiled.clear()
    compiled.set(pattern, expression)
  }
  return expression.test(text.slice(0, looked))
}

/** What is wrong with a regular expression, to be read after the field's name; undefined when nothing is. */
export function patternProblem(pattern: string): string | undefined {
  if (pattern.length > longestPattern) return `is longer than ${String(longestPattern)} characters`
  try {
    return RE2JS.compile(pattern).programSize() > mostSteps ? 'repeats too much; make it simpler' : undefined
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return `is no regular expression (RE2 syntax): ${why.replace(/^error parsing regexp: /, '')}`
  }
}
