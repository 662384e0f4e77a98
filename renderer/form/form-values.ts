import type { FormField } from './form-field.ts'

/** What stands in the fields: a list of texts as lines. */
export type FormValues = Record<string, string | boolean>

/** An entry as the form shows it. */
export function toForm(fields: readonly FormField[], entry: object): FormValues {
  return Object.fromEntries(
    fields.map(({ name, input }) => {
      const value = (entry as Record<string, unknown>)[name]
      return [name, isList(input) ? toLines(value as string[]) : (value as string | boolean)]
    }),
  )
}

/** What the form holds as properties of an entry; of the named ones only. */
export function fromForm(
  fields: readonly FormField[],
  values: FormValues,
  names: readonly string[] = fields.map(({ name }) => name),
): Record<string, unknown> {
  return Object.fromEntries(
    fields
      .filter(({ name }) => names.includes(name))
      .map(({ name, input }) => [name, isList(input) ? fromLines(String(values[name])) : values[name]]),
  )
}

/** Whether what the field holds is a list of texts. */
function isList(input: FormField['input']): boolean {
  return input === 'lines' || input === 'set'
}

/** A last line that is empty must be seen to be one, so it ends in a line break. */
function toLines(texts: readonly string[]): string {
  return texts.join('\n') + (texts.at(-1) === '' ? '\n' : '')
}

function fromLines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n')
}
