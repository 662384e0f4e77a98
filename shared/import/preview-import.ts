import type { EntryKind } from '../directory/entry-kind.ts'
import { applyPatches } from '../workspace/edit.ts'
import type { DirectoryEntry, World } from '../workspace/schema.ts'
import type { ImportPlan } from './plan-import.ts'
import type { LineProblem } from './table.ts'
import { rowsPerStep, type Work } from '../work.ts'

/** What a helpdesk would trip over in those who are imported, in the directory as the import leaves it. */
export function* warningsOf<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  { draft, entries, problems }: ImportPlan<E>,
  world: World,
): Work<LineProblem[]> {
  // With problems there would be no such directory.
  const after = problems.length === 0 ? applyPatches(world, draft.patches) : world
  const warnings: LineProblem[] = []
  for (const [index, { line, entry }] of entries.entries()) {
    if (index % rowsPerStep === 0) yield index
    for (const warning of kind.warnings(entry, after)) warnings.push({ line, ...warning })
  }
  return warnings
}
