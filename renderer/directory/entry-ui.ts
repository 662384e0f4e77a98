import type { EntryKind } from '../../shared/directory/entry-kind.ts'
import type { Membership } from '../../shared/directory/find.ts'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import type { FormField } from '../form/form-field.ts'
import type { Column } from '../grid/column.ts'

/** A change that can be made of many entries at once: of one field, to a value that is given or asked for. */
export interface ManyChange {
  /** The button. */
  label: string
  /** One of the page's fields. */
  field: string
  /** What the field becomes; asked for when left out. */
  to?: string | boolean
  /** What was done, said before what it was done to: “Disabled 12 users.” */
  done: string
}

/** Titles that made up people are spread over. */
export interface Spread {
  /** What the contract calls it. */
  name: string
  label: string
  membership: Membership
}

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
  /** What is known of a person of whom there is nothing but a login. */
  ofLogin?: (login: { username: string; password: string }) => Partial<E>
  /** The property by which people are members of an entry, where they are. */
  membership?: Membership
  /** What can be done to many at once, apart from deleting them. */
  many: readonly ManyChange[]
  /** What people who are made up are spread over, where entries are people. */
  generate?: readonly Spread[]
  /** The address of the page that brings in files of them. */
  importPath?: string
  /** What belongs here, said while there is nothing. */
  empty: string
}
