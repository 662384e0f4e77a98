/** An entry of a list and what has taken its place. */
export interface Change<Entry> {
  before: Entry
  after: Entry
}

/** More changes than that are not followed: making an index anew is as fast. */
const maxChanges = 100

const followers: ((from: object, to: object, changes: readonly Change<never>[]) => void)[] = []

/**
 * Remembers what was made of a list for as long as the list lives. Lists are never changed in place
 * (every edit makes a new one), so an index can never be out of date.
 *
 * @param follow brings the index of a list up to date with changes of entries that stay where they are, which costs no
 *   login the time to make it anew; false when it cannot
 */
export function remembered<Entry, Index>(
  make: (list: readonly Entry[]) => Index,
  follow?: (index: Index, changes: readonly Change<Entry>[], list: readonly Entry[]) => boolean,
): (list: readonly Entry[]) => Index {
  const made = new WeakMap<object, Index>()
  if (follow !== undefined) {
    followers.push((from, to, changes) => {
      const index = made.get(from)
      if (index === undefined) return
      // Nobody looks in the old list any more; who does makes an index of it anew.
      made.delete(from)
      if (follow(index, changes, to as readonly Entry[])) made.set(to, index)
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
