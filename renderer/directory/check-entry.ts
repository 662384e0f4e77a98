import { changeEntry, createEntry } from '../../shared/directory/changes.ts'
import { Refusal } from '../../shared/directory/refusal.ts'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import { byField, errorsByField } from '../form/errors-by-field.ts'
import { fromForm, type FormValues } from '../form/form-values.ts'
import type { EntryUi } from './entry-ui.ts'

/** What is wrong with each field, and what a helpdesk would trip over, by the field's name. */
export interface Checked {
  errors: Record<string, string>
  warnings: Record<string, string[]>
}

/**
 * Checks what stands in a form just as the app will when it is saved. A field that is refused hides no warning of
 * another.
 *
 * @param id of the entry that is changed; undefined for a new one
 */
export function checkEntry<E extends DirectoryEntry>(
  ui: EntryUi<E>,
  world: World,
  id: string | undefined,
  values: FormValues,
): Checked {
  const { kind, fields } = ui
  const input = fromForm(fields, values)
  try {
    const draft =
      id === undefined ? createEntry(kind, world, 'new', input) : changeEntry(kind, world, id, input)
    const entry = draft.patches[0]?.after as E
    return { errors: {}, warnings: byField(fields, kind.warnings(entry, world)) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const errors = errorsByField(fields, error.fields)
    const readable = Object.entries(input).filter(([name]) => !(name in errors))
    const entry = { ...ui.blank(world), ...Object.fromEntries(readable), id: id ?? 'new' } as E
    const warnings = Object.entries(byField(fields, kind.warnings(entry, world)))
    return { errors, warnings: Object.fromEntries(warnings.filter(([name]) => !(name in errors))) }
  }
}
