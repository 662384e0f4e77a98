import { positions } from '../directory/find.ts'
import { handOn, type Change } from '../directory/remembered.ts'
import { finish, mapInSteps, rowsPerStep, type Work } from '../work.ts'
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

/** The change of the order in which a list's entries stand, given by their ids; all of them, as they are afterwards. */
export interface OrderPatch {
  list: 'order'
  of: ListName
  before: readonly string[]
  after: readonly string[]
}

export type Patch = EntryPatch | SettingsPatch | OrderPatch

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
  return finish(applying(world, patches))
}

/** As `applyPatches`, but in slices. */
export function* applying(world: World, patches: readonly Patch[]): Work<World> {
  const next: World = { ...world }
  for (const patch of patches) {
    if (patch.list !== 'settings') continue
    if (!same(next.settings, patch.before)) throw new Conflict('The settings have changed since.')
    next.settings = patch.after
  }
  for (const list of new Set(patches.map((patch) => patch.list))) {
    if (list === 'settings' || list === 'order') continue
    const own = patches.filter((patch): patch is EntryPatch => patch.list === list)
    Object.assign(next, { [list]: yield* applyToList(world[list], own) })
  }
  for (const patch of patches) {
    if (patch.list === 'order') Object.assign(next, { [patch.of]: arrange(next[patch.of], patch.after) })
  }
  return next
}

/** The entries in the order of `ids`, which names each of them. */
function arrange(list: readonly DirectoryEntry[], ids: readonly string[]): DirectoryEntry[] {
  const where = positions(list)
  const arranged = ids.map((id) => list[where.get(id) ?? -1]).filter((entry) => entry !== undefined)
  if (arranged.length === list.length && arranged.length === ids.length) return arranged
  throw new Conflict('The order of the entries has changed since.')
}

function* applyToList(
  list: readonly DirectoryEntry[],
  patches: readonly EntryPatch[],
): Work<DirectoryEntry[]> {
  const where = positions(list)
  const next: (DirectoryEntry | null)[] = [...list]
  const additions: EntryPatch[] = []
  for (const [count, patch] of patches.entries()) {
    if (count % rowsPerStep === 0) yield count
    const at = where.get(patch.id)
    const found = at === undefined ? null : (next[at] ?? null)
    if (!same(found, patch.before)) throw conflictAt(patch, found)
    if (at === undefined) additions.push(patch)
    else next[at] = patch.after
  }
  const kept = next.filter((entry) => entry !== null)
  if (additions.length === 0) {
    // What stands in the list, which may be another object than the patch's `before`.
    const changes = yield* mapInSteps(patches, ({ id, after }) => ({
      before: list[where.get(id) ?? -1],
      after,
    }))
    if (changes.every(isChange)) handOn(list, kept, changes)
    return kept
  }
  yield patches.length
  return insertAt(kept, additions)
}

function isChange(change: Partial<Record<keyof Change<unknown>, unknown>>): change is Change<DirectoryEntry> {
  return Boolean(change.before) && Boolean(change.after)
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

/** The patches that change anything. */
export function* effective(patches: readonly Patch[]): Work<Patch[]> {
  const changes = yield* mapInSteps(patches, ({ before, after }) => !same(before, after))
  return patches.filter((_, at) => changes[at])
}

/** The patches that take `patches` back. */
export function invert(patches: readonly Patch[]): Patch[] {
  return patches.map((patch) => ({ ...patch, before: patch.after, after: patch.before }) as Patch)
}

/**
 * Whether two entries, or the settings twice, hold the same: plain data, looked at no further than to the first
 * difference. What a change leaves alone is the very same text in both, so this is many times quicker than comparing
 * their JSON, which counts with ten thousand.
 */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a) as (keyof typeof a)[]
  return keys.length === Object.keys(b).length && keys.every((key) => same(a[key], b[key]))
}

function conflictAt(patch: EntryPatch, found: unknown): Conflict {
  const name = nameOf(patch)
  if (found === null) return new Conflict(`${name} is not there any more.`)
  return new Conflict(patch.before === null ? `${name} is there already.` : `${name} has changed since.`)
}

const nouns: Record<ListName, string> = {
  userGroups: 'user group',
  organizations: 'organization',
  users: 'user',
  teams: 'team',
  staff: 'staff member',
  scenarios: 'scenario',
}

function nameOf({ list, before, after }: EntryPatch): string {
  const entry = before ?? after
  if (entry === null) return 'The entry'
  const title = 'username' in entry ? entry.username : 'title' in entry ? entry.title : entry.name
  return `The ${nouns[list]} “${title}”`
}
