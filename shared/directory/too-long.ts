import type { FieldProblem } from './refusal.ts'

/**
 * Warns of a text that is longer than what the helpdesk stores, in characters as its database counts them, not in
 * JavaScript's units, of which an emoji takes two.
 *
 * @param stores how many it stores; undefined when there is no limit that is known
 */
export function tooLong(field: string, text: string, stores: number | undefined): FieldProblem[] {
  if (stores === undefined || text.length <= stores) return []
  const { length } = Array.from(text)
  if (length <= stores) return []
  const message = `is ${String(length)} characters long; the helpdesk would store the first ${String(stores)} of them`
  return [{ field, message }]
}
