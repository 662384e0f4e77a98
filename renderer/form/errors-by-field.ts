import type { FieldProblem } from '../../shared/directory/refusal.ts'
import type { FormField } from './form-field.ts'

/**
 * Problems as sentences under the fields that they are about: `emails[1]` is the second line of `emails`, `urls[1].url` the URL in
 * that of `urls`; a set has no lines.
 */
export function byField(
  fields: readonly FormField[],
  problems: readonly FieldProblem[],
): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const { field, message } of problems) {
    const [, name = field, index, within] = /^(\w+)(?:\[(\d+)\](?:\.(\w+))?)?/.exec(field) ?? []
    const about = fields.find((one) => one.name === name)
    const label = about?.label ?? name
    const part = about?.input === 'set' ? `One of “${label}”` : `Line ${String(Number(index) + 1)}`
    const place = within === undefined ? part : `${part}: the ${within.replace('url', 'URL')}`
    const sentence = `${index === undefined ? label : place} ${message}${message.endsWith('.') ? '' : '.'}`
    ;(found[name] ??= []).push(sentence)
  }
  return found
}

/** What is wrong with each field, in one text, as Mantine's form takes it. */
export function errorsByField(
  fields: readonly FormField[],
  problems: readonly FieldProblem[],
): Record<string, string> {
  const errors = Object.entries(byField(fields, problems)).map(([name, texts]) => [name, texts.join(' ')])
  return Object.fromEntries(errors) as Record<string, string>
}
