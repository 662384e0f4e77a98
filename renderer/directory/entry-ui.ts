import type { EntryKind } from '../../shared/directory/entry-kind.ts'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import type { FormField } from '../form/form-field.ts'
import type { Column } from '../grid/column.ts'

/** Everything that is particular to the page of one list of the directory; the rest is shared by all. */
export interface EntryUi<E extends DirectoryEntry> {
  kind: EntryKind<E>
  /** The page's address. */
  path: string
  heading: string
  /** What one entry is called here. */
  noun: string
  fields: readonly FormField[]
  columns: (world: World) => readonly Column<E>[]
  /** What a new entry begins with. */
  blank: (world: World) => Omit<E, 'id'>
  /** What a copy of an entry begins with: another name, since no two can have the same. */
  copy: (entry: E) => Omit<E, 'id'>
  /** The property by which users are members of an entry, where they are. */
  membership?: 'usergroup' | 'organization'
  /** What belongs here, said while there is nothing. */
  empty: string
}
