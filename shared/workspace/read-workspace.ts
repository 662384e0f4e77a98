import type { EntryKind } from '../directory/entry-kind.ts'
import { entryKinds } from '../directory/kinds.ts'
import { Refusal, refusalOf, type FieldProblem } from '../directory/refusal.ts'
import { migrate } from './migrate.ts'
import { workspaceSchema, workspaceVersion, type DirectoryEntry, type Workspace } from './schema.ts'

/**
 * What a workspace file holds, brought to today's version and checked whole: every field, and what entries say of
 * one another.
 *
 * @throws Refusal naming each field that is wrong, NewerVersion
 */
export function readWorkspace(content: unknown): { workspace: Workspace; migrated: boolean } {
  const { content: current, from } = migrate(content)
  const parsed = workspaceSchema.safeParse(current)
  if (!parsed.success) throw refusalOf(parsed.error.issues)
  const workspace = parsed.data
  const problems = entryKinds.flatMap((kind) => problemsIn(kind, workspace[kind.list], workspace))
  if (problems.length > 0) throw new Refusal(problems)
  return { workspace, migrated: from < workspaceVersion }
}

function problemsIn<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  list: readonly E[],
  workspace: Workspace,
): FieldProblem[] {
  const ids = new Set<string>()
  return list.flatMap((entry, index) => {
    const problems = kind.problems(entry, workspace)
    if (ids.has(entry.id)) problems.push({ field: 'id', message: `is that of another ${kind.noun}` })
    ids.add(entry.id)
    return problems.map(({ field, message }) => ({
      field: `${kind.list}[${String(index)}].${field}`,
      message,
    }))
  })
}
