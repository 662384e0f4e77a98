import { added, changed, removed, type Draft } from '../workspace/edit.ts'
import type { DirectoryEntry, World } from '../workspace/schema.ts'
import type { EntryKind, MembersChoice } from './entry-kind.ts'
import { positions } from './find.ts'
import { Refusal, refusalOf } from './refusal.ts'

/** No entry of that kind has the id. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
}

/** The entry with this id. @throws NotFound */
export function getEntry<E extends DirectoryEntry>(kind: EntryKind<E>, world: World, id: string): E {
  const list = listOf(kind, world)
  const entry = list[positions(list).get(id) ?? -1]
  if (entry === undefined) throw new NotFound(`There is no ${kind.noun} with the id “${id}”.`)
  return entry
}

/** The entries whose texts hold `search`, ignoring case, in file order. */
export function searchEntries<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  world: World,
  search = '',
): readonly E[] {
  return filterEntries(kind, listOf(kind, world), search)
}

/** Those of `entries` whose texts hold `search`, ignoring case, in their order. */
export function filterEntries<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  entries: readonly E[],
  search: string,
): readonly E[] {
  if (search === '') return entries
  const wanted = search.toLowerCase()
  return entries.filter((entry) => kind.searched(entry).some((text) => text.toLowerCase().includes(wanted)))
}

/** The draft that adds an entry at the end of its list. @throws Refusal */
export function createEntry<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  world: World,
  id: string,
  input: object,
): Draft {
  const entry = acceptEntry(kind, world, { ...kind.defaults?.(world), ...input, id })
  const patch = added(kind.list, entry, listOf(kind, world).length)
  return { label: label('Add', kind, entry), patches: [patch] }
}

/** The draft that changes some properties of an entry. @throws NotFound, Refusal */
export function changeEntry<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  world: World,
  id: string,
  changes: object,
): Draft {
  const before = getEntry(kind, world, id)
  const entry = acceptEntry(kind, world, { ...before, ...changes, id })
  const patches = [changed(kind.list, before, entry), ...(kind.onChange?.(before, entry, world) ?? [])]
  return { label: label('Change', kind, before), patches }
}

/** The draft that deletes an entry and does with its members as chosen. @throws NotFound, Refusal */
export function deleteEntry<E extends DirectoryEntry>(
  kind: EntryKind<E>,
  world: World,
  id: string,
  choice: MembersChoice,
): Draft {
  const entry = getEntry(kind, world, id)
  const patches = [...(kind.onDelete?.(entry, world, choice) ?? []), removed(kind.list, entry, world)]
  return { label: label('Delete', kind, entry), patches }
}

/** Checks an entry against its schema and against the rest of the directory. @throws Refusal */
export function acceptEntry<E extends DirectoryEntry>(kind: EntryKind<E>, world: World, input: object): E {
  const parsed = kind.schema.safeParse(input)
  if (!parsed.success) throw refusalOf(parsed.error.issues)
  const problems = kind.problems(parsed.data, world)
  if (problems.length > 0) throw new Refusal(problems)
  return parsed.data
}

function label<E extends DirectoryEntry>(verb: string, kind: EntryKind<E>, entry: E): string {
  return `${verb} ${kind.noun} “${kind.title(entry)}”`
}

/** A kind's `list` always holds the kind's own entries; the type system cannot see that through the name. */
function listOf<E extends DirectoryEntry>(kind: EntryKind<E>, world: World): readonly E[] {
  return world[kind.list] as readonly DirectoryEntry[] as readonly E[]
}
