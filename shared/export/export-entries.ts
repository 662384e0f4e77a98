import type { z } from 'zod'
import type { EntryKind } from '../directory/entry-kind.ts'
import { rowsPerStep, type Work } from '../work.ts'
import type { DirectoryEntry } from '../workspace/schema.ts'
import { csvHead, csvLines } from './csv.ts'
import type { ExportFormat } from './formats.ts'

/**
 * A list as the text of a file. Ids are left out: they mean nothing elsewhere. JSON is
 * `{"loginshareMock": 1, "list": "users", "items": […]}` with an entry a line; CSV has the properties' names in its
 * first line. It can be done in slices, and yields how many entries are written.
 *
 * @param passwords whether passwords are in it
 */
export function* exportEntries<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  entries: readonly E[],
  { format, passwords }: { format: ExportFormat; passwords: boolean },
): Work<string> {
  const properties = exportedProperties(kind).filter((name) => passwords || name !== 'password')
  const pieces: string[] = []
  for (let at = 0; at < entries.length; at += rowsPerStep) {
    const some = entries.slice(at, at + rowsPerStep)
    pieces.push(format === 'csv' ? csvLines(properties, some) : jsonLines(properties, some))
    yield at + some.length
  }
  if (format === 'csv') return csvHead(properties) + pieces.join('')
  return `{\n  "loginshareMock": 1,\n  "list": "${kind.list}",\n  "items": [${pieces.join(',')}\n  ]\n}\n`
}

function jsonLines(properties: string[], entries: readonly object[]): string {
  return entries.map((entry) => `\n    ${JSON.stringify(entry, properties)}`).join(',')
}

/** What an export says of an entry when passwords are in it, in the order of the file. */
export function exportedProperties<E extends DirectoryEntry>({ schema }: EntryKind<E>): string[] {
  return Object.keys((schema as unknown as z.ZodObject).shape).filter((name) => name !== 'id')
}
