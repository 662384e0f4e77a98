import { positions } from '../directory/find.ts'
import { finish, rowsPerStep, type Work } from '../work.ts'
import { added, changed, removed, same, type EntryPatch, type Patch } from './edit.ts'
import type { DirectoryEntry, ListName, World } from './schema.ts'

/**
 * The patches that make `to` of `from`, entries told apart by their ids; none when the two are the same. Entries that
 * are the same are not touched, and a list whose entries stand in another order gets a patch of its order.
 */
export function difference(from: World, to: World): Patch[] {
  return finish(differing(from, to))
}

/** As `difference`, but in slices. */
export function* differing(from: World, to: World): Work<Patch[]> {
  const patches: Patch[] = []
  if (!same(from.settings, to.settings)) {
    patches.push({ list: 'settings', before: from.settings, after: to.settings })
  }
  const { settings: _, ...lists } = from
  for (const list of Object.keys(lists) as ListName[]) {
    for (const patch of yield* listDifference(list, from, to)) patches.push(patch)
  }
  return patches
}

function* listDifference(list: ListName, from: World, to: World): Work<Patch[]> {
  const [before, after] = [from[list] as readonly DirectoryEntry[], to[list] as readonly DirectoryEntry[]]
  const [old, now] = [positions(before), positions(after)]
  const patches: EntryPatch[] = before
    .filter(({ id }) => !now.has(id))
    .map((entry) => removed(list, entry, from))
  for (const [position, entry] of after.entries()) {
    if (position % rowsPerStep === 0) yield position
    const known = before[old.get(entry.id) ?? -1]
    if (known === undefined) patches.push(added(list, entry, position))
    else if (!same(known, entry)) patches.push(changed(list, known, entry))
  }
  const kept = (entries: readonly DirectoryEntry[], others: ReadonlyMap<string, number>) =>
    entries.filter(({ id }) => others.has(id)).map(({ id }) => id)
  if (same(kept(before, now), kept(after, old))) return patches
  return [...patches, { list: 'order', of: list, before: idsOf(before), after: idsOf(after) }]
}

function idsOf(entries: readonly DirectoryEntry[]): string[] {
  return entries.map(({ id }) => id)
}
