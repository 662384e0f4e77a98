import { finishInSlices } from '../in-slices.ts'
import { getEntry, searchEntries } from '../../shared/directory/changes.ts'
import type { EntryKind } from '../../shared/directory/entry-kind.ts'
import { exportEntries } from '../../shared/export/export-entries.ts'
import { exportTypes, type ExportFormat } from '../../shared/export/formats.ts'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'

interface Asked {
  format: ExportFormat
  passwords: boolean
  search?: string | undefined
  ids?: string[] | undefined
}

/** Writes entries of a list down as a file: those that a search finds, of those that are named. @throws NotFound */
export async function exportList<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  world: World,
  { format, passwords, search, ids }: Asked,
) {
  const named = ids && new Set(ids.map((id) => getEntry(kind, world, id)))
  const found = searchEntries(kind, world, search)
  const entries = named === undefined ? found : found.filter((entry) => named.has(entry))
  const content = await finishInSlices(exportEntries(kind, entries, { format, passwords }))
  return { name: `${kind.list}.${format}`, type: exportTypes[format], content, count: entries.length }
}
