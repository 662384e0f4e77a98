import { setImmediate } from 'node:timers/promises'
import { nanoid } from 'nanoid'
import type { ImportInput, ImportPreview, ImportProgress } from '../shared/contract/import.ts'
import { Refusal } from '../shared/directory/refusal.ts'
import { importTargetOf } from '../shared/import/import-fields.ts'
import { checkNames, guessMapping } from '../shared/import/mapping.ts'
import { planImport, type ImportChoice } from '../shared/import/plan-import.ts'
import { warningsOf } from '../shared/import/preview-import.ts'
import { readTable } from '../shared/import/read-table.ts'
import type { LineProblem, Table } from '../shared/import/table.ts'
import { textInPieces } from '../shared/import/text-of.ts'
import { Conflict } from '../shared/workspace/edit.ts'
import type { World } from '../shared/workspace/schema.ts'
import { bytesOfBase64 } from './bytes-of-base64.ts'
import { beginImport, letImportTakeEffect } from './import-runs.ts'
import { finishInSlices, inSlices } from './in-slices.ts'
import type { By, Session } from './session.ts'

/** How many problems or warnings are told, and how many of the first rows are shown. */
const toldAtMost = 1000
const firstRows = 10
const sampleRows = 3

/** How often progress is told at most, in milliseconds. */
const progressMs = 100

/** How often an import is planned anew because the directory has changed meanwhile. */
const rounds = 5

const newId = () => nanoid(10)

/** What importing a file would do. @throws Refusal when it is chosen badly, and when `signal` aborts */
export async function previewImport(
  world: World,
  input: ImportInput,
  signal?: AbortSignal,
): Promise<ImportPreview> {
  const target = importTargetOf(input.list)
  const { table, encoding, choice } = await readFile(input, signal)
  const plan = await finishInSlices(planImport(target, table, choice, world, newId), signal)
  const warnings = await finishInSlices(warningsOf(target.kind, plan, world), signal)
  return {
    format: table.format,
    encoding,
    delimiter: table.delimiter ?? null,
    columns: table.columns.map((name) => ({
      name,
      samples: table.rows.slice(0, sampleRows).map(({ values }) => values[name]?.join('; ') ?? ''),
      field: Object.hasOwn(choice.mapping, name) ? (choice.mapping[name] ?? null) : null,
    })),
    fields: target.fields.map(({ name, label }) => ({ name, label })),
    rows: table.rows.length,
    first: plan.entries.slice(0, firstRows).map(({ line, entry }) => ({ line, entry: { ...entry } })),
    leftOut: [...table.leftOut],
    ...{ added: plan.added, updated: plan.updated, removed: plan.removed, newTitles: plan.newTitles },
    problems: told(plan.problems),
    warnings: told(warnings),
  }
}

/**
 * Imports a file as one edit and tells how far it has come, the result last. The edit comes at the very end: whatever
 * stops the import before leaves everything as it was.
 *
 * @param run the caller's name for it, by which `cancelImport` stops it
 * @throws Refusal naming the lines, Conflict when the directory does not come to rest, what `session.edit` throws, and
 *   when `signal` aborts
 */
export async function* runImport(
  session: Session,
  { run = newId(), ...input }: ImportInput & { run?: string | undefined },
  by: By,
  caller?: AbortSignal,
): AsyncGenerator<ImportProgress, void, void> {
  const target = importTargetOf(input.list)
  let signal = stoppedBy(run, caller)
  const { table, choice } = await readFile(input, signal)
  const total = table.rows.length
  for (let round = 0; round < rounds; round += 1) {
    const { world } = session
    const work = inSlices(planImport(target, table, choice, world, newId), signal)
    let told = performance.now()
    let step = await work.next()
    for (; step.done !== true; step = await work.next()) {
      if (performance.now() - told < progressMs) continue
      told = performance.now()
      yield { done: step.value, total, result: null }
    }
    const { draft, problems, added, updated, removed } = step.value
    if (problems.length > 0) throw new Refusal(problems.slice(0, toldAtMost).map(asField))
    // The edit is a slice of its own.
    await setImmediate()
    signal.throwIfAborted()
    letImportTakeEffect(run)
    let edit: number | null = null
    try {
      if (draft.patches.length > 0) {
        edit = await session.edit((now) => {
          if (!hasSameDirectory(now, world)) throw new DirectoryChanged()
          return draft
        }, by)
      }
    } catch (error) {
      if (!(error instanceof DirectoryChanged)) throw error
      signal = stoppedBy(run, caller)
      continue
    }
    yield { done: total, total, result: { added, updated, removed, edit } }
    return
  }
  throw new Conflict(
    'The directory went on changing while the file was checked. Import it when that is over.',
  )
}

/** Aborts when the import is cancelled, or nobody waits for it any more. */
function stoppedBy(run: string, caller: AbortSignal | undefined): AbortSignal {
  return AbortSignal.any([beginImport(run), ...(caller ? [caller] : [])])
}

/** The plan was made for a directory that is not there any more. */
class DirectoryChanged extends Error {}

function hasSameDirectory({ settings: _, ...now }: World, world: World): boolean {
  return Object.entries(now).every(([list, entries]) => world[list as keyof World] === entries)
}

/** @throws Refusal */
async function readFile(
  input: ImportInput,
  signal?: AbortSignal,
): Promise<{ table: Table; encoding: string; choice: ImportChoice }> {
  const bytes = await finishInSlices(bytesOfBase64(input.content), signal)
  const { pieces, encoding } = await finishInSlices(textInPieces([bytes]), signal)
  const table = await finishInSlices(readTable(pieces.join(''), input), signal)
  const { fields } = importTargetOf(input.list)
  const { mapping = guessMapping(table.columns, fields), mode, defaults } = input
  checkNames(fields, table.columns, mapping, defaults)
  return { table, encoding, choice: { mapping, mode, defaults } }
}

function told(problems: readonly LineProblem[]) {
  return { items: problems.slice(0, toldAtMost), total: problems.length }
}

function asField({ line, field, message }: LineProblem) {
  return { field: `line ${String(line)}${field === '' ? '' : `: ${field}`}`, message }
}
