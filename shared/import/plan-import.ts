import { counted } from '../counted.ts'
import { acceptEntry } from '../directory/changes.ts'
import { foldCase, titlesOf } from '../directory/find.ts'
import { Refusal } from '../directory/refusal.ts'
import { added, changed, removed, type Draft, type Patch } from '../workspace/edit.ts'
import type { DirectoryEntry, World } from '../workspace/schema.ts'
import { valueReaders } from './cell-values.ts'
import type { ImportField, ImportTarget } from './import-fields.ts'
import type { Mapping } from './mapping.ts'
import { NewTitles, type TitledList } from './new-titles.ts'
import type { LineProblem, Row, Table } from './table.ts'
import { rowsPerStep, type Work } from '../work.ts'

/** What becomes of those who are there already. */
export const importModes = ['add', 'update', 'replace'] as const
export type ImportMode = (typeof importModes)[number]

/** What a person has chosen. */
export interface ImportChoice {
  mapping: Mapping
  mode: ImportMode
  /** What new entries get of which the file says nothing, by field. */
  defaults: Readonly<Record<string, string>>
}

/** What an import would do. */
export interface ImportPlan<E> {
  draft: Draft
  /** The entries as they would be, with the lines that they come from. */
  entries: { line: number; entry: E }[]
  added: number
  updated: number
  removed: number
  /** Titles that the directory does not have yet, which it gets. */
  newTitles: Record<TitledList, string[]>
  /** Nothing is imported while there is one. */
  problems: LineProblem[]
}

/**
 * Plans an import whole: what each row makes of which entry, and every row that cannot be taken over. Yields how many
 * rows are done.
 *
 * @param newId a new id for an entry
 */
export function* planImport<E extends DirectoryEntry & { username: string }>(
  { kind, fields }: ImportTarget<E>,
  table: Table,
  choice: ImportChoice,
  world: World,
  newId: () => string,
): Work<ImportPlan<E>> {
  const problems: LineProblem[] = [...table.problems]
  const list = world[kind.list] as readonly DirectoryEntry[] as readonly E[]
  const known = new Map(list.toReversed().map((entry) => [foldCase(entry.username), entry]))
  const titles = new NewTitles(world, newId)
  const toDo = yield* readRows(fields, table, choice, titles, problems)
  if (problems.length === 0 && table.rows.length === 0) {
    problems.push({
      line: 1,
      field: '',
      message: 'is followed by nobody: the file holds no people to import',
    })
  }

  // Whoever is replaced takes no username away.
  const { patches: titlePatches, around: withTitles } = titles.entries()
  const around = choice.mode === 'replace' ? { ...withTitles, [kind.list]: [] } : withTitles
  const defaults = { ...kind.defaults?.(world), ...firstTitles(fields, world), ...choice.defaults }
  const entries: { line: number; entry: E }[] = []
  const lines = new Map<string, number>()
  const [additions, changes]: [E[], Patch[]] = [[], []]
  const kept = new Set<string>()
  for (const [index, { line, values }] of toDo.entries()) {
    if (index % rowsPerStep === 0) yield index
    const username = foldCase(typeof values.username === 'string' ? values.username : '')
    const twin = lines.get(username)
    if (twin !== undefined) {
      problems.push({ line, field: 'username', message: `is that of line ${String(twin)}, too` })
      continue
    }
    if (username !== '') lines.set(username, line)
    const before = choice.mode === 'add' ? undefined : known.get(username)
    const base = choice.mode === 'update' && before !== undefined ? before : defaults
    try {
      const entry = acceptEntry(kind, around, { ...base, ...values, id: before?.id ?? newId() })
      entries.push({ line, entry })
      if (before === undefined) additions.push(entry)
      else if (JSON.stringify(before) !== JSON.stringify(entry))
        changes.push(changed(kind.list, before, entry))
      if (before !== undefined) kept.add(before.id)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      for (const { field, message } of error.fields) problems.push({ line, field, message })
    }
  }
  const gone = choice.mode === 'replace' ? list.filter(({ id }) => !kept.has(id)) : []
  const end = list.length - gone.length
  const patches = [
    ...titlePatches,
    ...gone.map((entry) => removed(kind.list, entry, world)),
    ...changes,
    ...additions.map((entry, index) => added(kind.list, entry, end + index)),
  ]
  return {
    draft: { label: `Import ${counted(table.rows.length, kind.noun)}`, patches },
    entries,
    ...{ added: additions.length, updated: changes.length, removed: gone.length },
    newTitles: titles.added,
    problems: problems.sort((a, b) => a.line - b.line),
  }
}

/** What an entry that cannot do without a title gets when neither file nor person names one. */
function firstTitles(fields: readonly ImportField[], world: World): Record<string, string> {
  return Object.fromEntries(
    fields.flatMap(({ name, names, needed }) => {
      const [first] = names === undefined || needed !== true ? [] : titlesOf(world, names)
      return first === undefined ? [] : [[name, first]]
    }),
  )
}

interface RowValues {
  line: number
  values: Record<string, unknown>
}

/** What each row says of each field; titles that are new are noted down. */
function* readRows(
  fields: readonly ImportField[],
  table: Table,
  { mapping }: ImportChoice,
  titles: NewTitles,
  problems: LineProblem[],
): Work<RowValues[]> {
  const readers = valueReaders(fields, table, mapping)
  if (!readers.some(({ field }) => field.name === 'username') && table.rows.length > 0) {
    problems.push({ line: 1, field: 'username', message: 'has no column; choose the one that holds it' })
    return []
  }
  const found: RowValues[] = []
  for (const [index, row] of table.rows.entries()) {
    if (index % rowsPerStep === 0) yield 0
    found.push({ line: row.line, values: valuesOf(row) })
  }
  return found

  function valuesOf(row: Row): Record<string, unknown> {
    const values: Record<string, unknown> = {}
    for (const { field, read } of readers) {
      const result = read(row, field.names === undefined ? noTitles : titles.of(field.names))
      if ('problem' in result) problems.push({ line: row.line, field: field.name, message: result.problem })
      else if (result.value !== undefined) {
        values[field.name] = result.value
        if (field.names !== undefined) titles.note(field.names, result.value as string)
      }
    }
    return values
  }
}

const noTitles: ReadonlySet<string> = new Set()
