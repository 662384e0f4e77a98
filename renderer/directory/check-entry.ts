import { changeEntry, createEntry } from '../../shared/directory/changes.ts'
import { Refusal, type FieldProblem } from '../../shared/directory/refusal.ts'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import type { EntryUi, FormField } from './entry-ui.ts'
import { fromForm, type FormValues } from './form-values.ts'

/** What is wrong with each field, and what a helpdesk would trip over, by the field's name. */
export interface Checked {
  errors: Record<string, string>
  warnings: Record<string, string[]>
}

/**
 * Checks what stands in a form just as the app will when it is saved.
 *
 * @param id of the entry that is changed; undefined for a new one
 */
export function checkEntry<E extends DirectoryEntry>(
  { kind, fields }: EntryUi<E>,
  world: World,
  id: string | undefined,
  values: FormValues,
): Checked {
  const input = fromForm(fields, values)
  try {
    const draft =
      id === undefined ? createEntry(kind, world, 'new', input) : changeEntry(kind, world, id, input)
    const entry = draft.patches[0]?.after as E
    return { errors: {}, warnings: byField(fields, kind.warnings(entry, world)) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const errors = Object.entries(byField(fields, error.fields)).map(([name, texts]) => [
      name,
      texts.join(' '),
    ])
    return { errors: Object.fromEntries(errors) as Record<string, string>, warnings: {} }
  }
}

/** Problems as sentences under the fields that they are about: `emails[1]` is the second line of `emails`. */
export function byField(
  fields: readonly FormField[],
  problems: readonly FieldProblem[],
): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const { field, message } of problems) {
    const [, name = field, index] = /^(\w+)(?:\[(\d+)\])?/.exec(field) ?? []
    const label = fields.find((one) => one.name === name)?.label ?? name
    const subject = index === undefined ? label : `Line ${String(Number(index) + 1)}`
    const sentence = `${subject} ${message}${message.endsWith('.') ? '' : '.'}`
    ;(found[name] ??= []).push(sentence)
  }
  return found
}
