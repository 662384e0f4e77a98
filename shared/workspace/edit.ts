import { positions } from '../directory/find.ts'
import type { DirectoryEntry, ListName, Settings, World } from './schema.ts'

/** The change of one entry: from `before` to `after`; nothing before is an addition, nothing after a deletion. */
export interface EntryPatch {
  list: ListName
  id: string
  before: DirectoryEntry | null
  after: DirectoryEntry | null
  /** Where in the list an addition goes, or a deleted entry stood. */
  position?: number | undefined
}

/** The change of the settings as a whole. */
export interface SettingsPatch {
  list: 'settings'
  before: Settings
  after: Settings
}

export type Patch = EntryPatch | SettingsPatch

/** What is to be changed and what the person would call it: `Delete user “jane.roe”`. */
export interface Draft {
  label: string
  patches: Patch[]
}

/** A draft that was applied. */
export interface Edit extends Draft {
  /** The door that it came through. */
  origin: string
  /** Takes the edit back. */
  inverse: Patch[]
  /** Counts the edits of a session from 1. */
  revision: number
}

/** A patch met something else than its `before`: the world has changed since the patch was made. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}

/** The patch that adds `entry` to its list. */
export function added(list: ListName, entry: DirectoryEntry, position: number): EntryPatch {
  return { list, id: entry.id, before: null, after: entry, position }
}

/** The patch that puts `after` in the place of `before`. */
export function changed(list: ListName, before: DirectoryEntry, after: DirectoryEntry): EntryPatch {
  return { list, id: before.id, before, after }
}

/** The patch that removes `entry`, and remembers where it stood. */
export function removed(list: ListName, entry: DirectoryEntry, world: World): EntryPatch {
  return { list, id: entry.id, before: entry, after: null, position: positions(world[list]).get(entry.id) }
}

/**
 * The world with all patches applied; the old one is left as it was, and the lists without a patch are shared.
 *
 * @throws Conflict when an entry is not what a patch expects; then nothing is applied
 */
export function applyPatches(world: World, patches: readonly Patch[]): World {
  const next: World = { ...world }
  for (const patch of patches) {
    if (patch.list !== 'settings') continue
    if (!same(next.settings, patch.before)) throw new Conflict('The settings have changed since.')
    next.settings = patch.after
  }
  for (const list of new Set(patches.map((patch) => patch.list))) {
    if (list === 'settings') continue
    const own = patches.filter((patch): patch is EntryPatch => patch.list === list)
    Object.assign(next, { [list]: applyToList(world[list], own) })
  }
  return next
}

function applyToList(list: readonly DirectoryEntry[], patches: readonly EntryPatch[]): DirectoryEntry[] {
  const where = positions(list)
  const next: (DirectoryEntry | null)[] = [...list]
  const additions: EntryPatch[] = []
  for (const patch of patches) {
    const at = where.get(patch.id)
    const found = at === undefined ? null : (next[at] ?? null)
    if (!same(found, patch.before)) throw conflictAt(patch, found)
    if (at === undefined) additions.push(patch)
    else next[at] = patch.after
  }
  const kept = next.filter((entry) => entry !== null)
  if (additions.length === 0) return kept
  return insertAt(kept, additions)
}

/** Additions in the order of their positions, each counted in the finished list; one pass, however many. */
function insertAt(list: readonly DirectoryEntry[], additions: readonly EntryPatch[]): DirectoryEntry[] {
  const ordered = [...additions].sort((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity))
  const result: DirectoryEntry[] = []
  let next = 0
  for (const entry of list) {
    for (; next < ordered.length && (ordered[next]?.position ?? Infinity) <= result.length; next += 1) {
      push(ordered[next])
    }
    result.push(entry)
  }
  for (; next < ordered.length; next += 1) push(ordered[next])
  return result

  function push(patch: EntryPatch | undefined) {
    if (patch?.after) result.push(patch.after)
  }
}

/** The patches that take `patches` back. */
export function invert(patches: readonly Patch[]): Patch[] {
  return patches.map((patch) => ({ ...patch, before: patch.after, after: patch.before }) as Patch)
}

/** Entries are plain data with keys in the schema's order, so their text tells whether they are the same. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function conflictAt(patch: EntryPatch, found: unknown): Conflict {
  const name = nameOf(patch.before ?? patch.after)
  if (found === null) return new Conflict(`${name} is not there any more.`)
  return new Conflict(patch.before === null ? `${name} is there already.` : `${name} has changed since.`)
}

function nameOf(entry: EntryPatch['before']): string {
  if (entry === null) return 'The entry'
  if ('username' in entry) return `The user “${entry.username}”`
  return 'title' in entry ? `The user group “${entry.title}”` : `The organization “${entry.name}”`
}
