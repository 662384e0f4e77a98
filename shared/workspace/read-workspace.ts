import type { EntryKind } from '../directory/entry-kind.ts'
import { entryKinds } from '../directory/kinds.ts'
import { Refusal, refusalOf, type FieldProblem } from '../directory/refusal.ts'
import { scenarios } from '../scenarios/scenario-kind.ts'
import { finish, rowsPerStep, type Work } from '../work.ts'
import { migrate } from './migrate.ts'
import {
  listNames,
  workspaceSchema,
  workspaceVersion,
  type DirectoryEntry,
  type Workspace,
} from './schema.ts'

/** What a workspace file holds, and whether it was of an older version. */
export interface ReadWorkspace {
  workspace: Workspace
  migrated: boolean
}

/**
 * What a workspace file holds, brought to today's version and checked whole: every field, and what entries say of
 * one another.
 *
 * @throws Refusal naming each field that is wrong, NewerVersion
 */
export function readWorkspace(content: unknown): ReadWorkspace {
  return finish(readingWorkspace(content))
}

/** As `readWorkspace`, but in slices. */
export function* readingWorkspace(content: unknown): Work<ReadWorkspace> {
  const { content: current, from } = migrate(content)
  const workspace = yield* parsing(current)
  const problems: FieldProblem[] = []
  for (const kind of [...entryKinds, scenarios as EntryKind<DirectoryEntry>])
    problems.push(...(yield* problemsIn(kind, workspace[kind.list], workspace)))
  if (problems.length > 0) throw new Refusal(problems)
  return { workspace, migrated: from < workspaceVersion }
}

/** What the schema makes of the content: of the whole without its entries, then of these one by one. @throws Refusal */
function* parsing(content: Record<string, unknown>): Work<Workspace> {
  const lists = listNames.filter((list) => Array.isArray(content[list]))
  const empty = Object.fromEntries(lists.map((list) => [list, []]))
  const around = workspaceSchema.safeParse({ ...content, ...empty })
  const issues = around.error?.issues ?? []
  const entries: Record<string, DirectoryEntry[]> = {}
  for (const list of lists) {
    const { element } = workspaceSchema.shape[list]
    const parsed: DirectoryEntry[] = []
    for (const [index, entry] of (content[list] as unknown[]).entries()) {
      if (index % rowsPerStep === 0) yield index
      const { data, error } = element.safeParse(entry)
      if (data !== undefined) parsed.push(data)
      for (const issue of error?.issues ?? []) issues.push({ ...issue, path: [list, index, ...issue.path] })
    }
    entries[list] = parsed
  }
  if (around.data === undefined || issues.length > 0) throw refusalOf(issues)
  return { ...around.data, ...entries }
}

function* problemsIn<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  list: readonly E[],
  workspace: Workspace,
): Work<FieldProblem[]> {
  const ids = new Set<string>()
  const found: FieldProblem[] = []
  for (const [index, entry] of list.entries()) {
    if (index % rowsPerStep === 0) yield index
    const problems = kind.problems(entry, workspace)
    if (ids.has(entry.id)) problems.push({ field: 'id', message: `is that of another ${kind.noun}` })
    ids.add(entry.id)
    for (const { field, message } of problems) {
      found.push({ field: `${kind.list}[${String(index)}].${field}`, message })
    }
  }
  return found
}
