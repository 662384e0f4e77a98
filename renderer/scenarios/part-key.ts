import type { Part } from './draft.ts'

const keys = new WeakMap<Part, number>()
let last = 0

/** Tells a part from the others of its list, wherever it is moved to. */
export function keyOf(part: Part): number {
  let key = keys.get(part)
  if (key === undefined) keys.set(part, (key = last += 1))
  return key
}

/** The part with changes, which goes by the same key. */
export function changed(part: Part, next: Part): Part {
  keys.set(next, keyOf(part))
  return next
}
