import type { EntryKind } from '../../shared/directory/entry-kind.ts'
import type { DirectoryEntry } from '../../shared/workspace/schema.ts'

/** Entries in words: `user “jane.roe”`, or `12 users`. */
export function howMany<E extends DirectoryEntry>(kind: EntryKind<E>, entries: readonly E[]): string {
  const [one] = entries
  if (entries.length === 1 && one !== undefined) return `${kind.noun} “${kind.title(one)}”`
  return `${entries.length.toLocaleString('en')} ${kind.noun}s`
}
