import type { z } from 'zod'
import type { EntryKind } from '../directory/entry-kind.ts'
import type { DirectoryEntry } from '../workspace/schema.ts'
import { csvHead, csvLines } from './csv.ts'
import type { ExportFormat } from './formats.ts'

/** How many entries one piece holds: some milliseconds of work. */
const pieceSize = 200

/**
 * A file of a list, piece by piece, so that whoever joins them can pause in between. Ids are left out: they mean nothing
 * elsewhere. JSON is `{"loginshareMock": 1, "list": "users", "items": […]}` with an entry a line; CSV has the properties'
 * names in its first line.
 *
 * @param passwords whether passwords are in it
 */
export function* exportEntries<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  entries: readonly E[],
  { format, passwords }: { format: ExportFormat; passwords: boolean },
): Generator<string, void> {
  const properties = propertiesOf(kind).filter((name) => name !== 'id' && (passwords || name !== 'password'))
  if (format === 'csv') {
    yield csvHead(properties)
    for (const piece of pieces(entries)) yield csvLines(properties, piece)
    return
  }
  yield `{\n  "loginshareMock": 1,\n  "list": ${JSON.stringify(kind.list)},\n  "items": [`
  let between = '\n    '
  for (const piece of pieces(entries)) {
    yield between + piece.map((entry) => JSON.stringify(entry, properties)).join(',\n    ')
    between = ',\n    '
  }
  yield '\n  ]\n}\n'
}

/** The properties of an entry, in the order of the file. */
function propertiesOf<E extends DirectoryEntry>({ schema }: EntryKind<E>): string[] {
  return Object.keys((schema as unknown as z.ZodObject).shape)
}

function* pieces<E>(entries: readonly E[]): Generator<readonly E[]> {
  for (let at = 0; at < entries.length; at += pieceSize) yield entries.slice(at, at + pieceSize)
}
