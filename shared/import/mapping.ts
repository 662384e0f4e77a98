import { Refusal, type FieldProblem } from '../directory/refusal.ts'
import { fold, type ImportField } from './import-fields.ts'

/** The field that each column goes to, by the column's name; a column that is not named here is left out. */
export type Mapping = Readonly<Record<string, string>>

/** Where the columns of a file go, going by their names: all that are known. */
export function guessMapping(columns: readonly string[], fields: readonly ImportField[]): Mapping {
  const mapping: Record<string, string> = {}
  for (const column of columns) {
    const field = fields.find(({ known }) => known.includes(fold(column)))
    if (field !== undefined) mapping[column] = field.name
  }
  return mapping
}

/** The columns that go to a field, the one that counts first in front: as their names are ranked, then as they stand. */
export function columnsFor(field: ImportField, columns: readonly string[], mapping: Mapping): string[] {
  const rank = (column: string) => {
    const at = field.known.indexOf(fold(column))
    return at === -1 ? field.known.length : at
  }
  return columns
    .filter((column) => Object.hasOwn(mapping, column) && mapping[column] === field.name)
    .sort((a, b) => rank(a) - rank(b))
}

/** Checks what a person has chosen against what there is. @throws Refusal naming each column or field there is not */
export function checkNames(
  fields: readonly ImportField[],
  columns: readonly string[],
  mapping: Mapping,
  defaults: Readonly<Record<string, string>>,
): void {
  const problems: FieldProblem[] = []
  for (const [column, name] of Object.entries(mapping)) {
    const field = `mapping.${column}`
    if (!columns.includes(column)) problems.push({ field, message: 'is no column of the file' })
    if (!fields.some((one) => one.name === name)) {
      problems.push({
        field,
        message: `is “${name}”; the fields are ${fields.map((one) => one.name).join(', ')}`,
      })
    }
  }
  for (const name of Object.keys(defaults)) {
    if (fields.some((one) => one.name === name && one.type === 'text' && name !== 'username')) continue
    problems.push({ field: `defaults.${name}`, message: 'is no text that new entries could share' })
  }
  if (problems.length > 0) throw new Refusal(problems)
}
