/** Tells revisions of this run from those of an earlier one. */
const run = Date.now().toString(36)
const ownTag = new RegExp(`^(?:W/)?"${run}-(\\d+)"$`)

/** The revision of a session as the text of an `ETag` header, quotes included. */
export function tagOf(revision: number): string {
  return `"${run}-${String(revision)}"`
}

/** The revision that a tag names; -1 for a tag of an earlier run, older than all that has changed in this one. */
export function revisionOf(tag: string): number {
  return Number(ownTag.exec(tag.trim())?.[1] ?? -1)
}
