/** An entry of a list and what has taken its place. */
export interface Change<Entry> {
  before: Entry
  after: Entry
}

/** More changes than that are not followed: making an index anew is as fast. */
const maxChanges = 100

const followers: ((from: object, to: object, changes: readonly Change<never>[]) => void)[] = []
const growers: ((from: object, to: object, added: readonly never[]) => void)[] = []

/**
 * Remembers what was made of a list for as long as the list lives. Lists are never changed in place
 * (every edit makes a new one), so an index can never be out of date.
 *
 * @param follow brings the index of a list up to date with changes of entries that stay where they are, which costs no
 *   login the time to make it anew; false when it cannot
 * @param grow the same with entries that were added at the end
 */
export function remembered<Entry, Index>(
  make: (list: readonly Entry[]) => Index,
  follow?: (index: Index, changes: readonly Change<Entry>[], list: readonly Entry[]) => boolean,
  grow?: (index: Index, added: readonly Entry[], list: readonly Entry[]) => void,
): (list: readonly Entry[]) => Index {
  const made = new WeakMap<object, Index>()
  /** Nobody looks in the old list any more; who does makes an index of it anew. */
  const take = (from: object) => {
    const index = made.get(from)
    made.delete(from)
    return index
  }
  if (follow !== undefined) {
    followers.push((from, to, changes) => {
      const index = take(from)
      if (index !== undefined && follow(index, changes, to as readonly Entry[])) made.set(to, index)
    })
  }
  if (grow !== undefined) {
    growers.push((from, to, added) => {
      const index = take(from)
      if (index === undefined) return
      grow(index, added, to as readonly Entry[])
      made.set(to, index)
    })
  }
  return (list) => {
    let index = made.get(list)
    if (index === undefined) made.set(list, (index = make(list)))
    return index
  }
}

/** Hands the indexes of a list on to the one that an edit has made of it by changing entries in their places. */
export function handOn<Entry extends object>(
  from: readonly Entry[],
  to: readonly Entry[],
  changes: readonly Change<Entry>[],
): void {
  if (changes.length > maxChanges) return
  for (const follower of followers) follower(from, to, changes as unknown as readonly Change<never>[])
}

/** A list with an entry more at its end, to which the indexes of the list are handed on. */
export function grown<Entry extends object>(list: readonly Entry[], entry: Entry): Entry[] {
  const longer = [...list, entry]
  for (const grower of growers) grower(list, longer, [entry] as unknown as readonly never[])
  return longer
}

/** A list with one entry in the place of another, to which the indexes of the list are handed on. */
export function replaced<Entry extends object>(list: readonly Entry[], at: number, after: Entry): Entry[] {
  const before = list[at]
  const next = list.with(at, after)
  if (before !== undefined) handOn(list, next, [{ before, after }])
  return next
}
