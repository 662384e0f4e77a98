import type { z } from 'zod'
import type { Patch } from '../workspace/edit.ts'
import type { FieldProblem } from './refusal.ts'
import type { DirectoryEntry, ListName, World } from '../workspace/schema.ts'

/** What becomes of the members of a group, an organization or a team that is deleted. */
export interface MembersChoice {
  /** The title that members move to; an empty one takes them out of any. */
  moveMembersTo?: string | undefined
  /** Delete the members too. */
  deleteMembers?: boolean | undefined
}

/** Everything that is particular to one list of the directory; the rest is shared by all (`changes.ts`). */
export interface EntryKind<E extends DirectoryEntry> {
  /** The workspace's list that holds the entries. */
  readonly list: ListName
  /** What one entry is called in messages: "user", "user group". */
  readonly noun: string
  readonly schema: z.ZodType<E>
  /** How an entry is named in messages. */
  title(entry: E): string
  /** The texts that a search looks in. */
  searched(entry: E): readonly string[]
  /** What a new entry has where nothing is said of it, beyond the schema's own defaults. */
  defaults?(world: World): Partial<E>
  /** Why this entry cannot be saved; empty when it can. */
  problems(entry: E, world: World): FieldProblem[]
  /** What a helpdesk would trip over; saved all the same, since people may want just that. */
  warnings(entry: E, world: World): FieldProblem[]
  /** The patches that a change of this entry entails elsewhere: members follow a new title. */
  onChange?(before: E, after: E, world: World): Patch[]
  /** The patches that a deletion entails elsewhere. Throws a `Refusal` when members are left and nothing was chosen. */
  onDelete?(entry: E, world: World, choice: MembersChoice): Patch[]
}
