import type { Edit } from './edit.ts'

/** How many edits can be taken back. */
const depth = 200

/** The edits that can be taken back, and those taken back that can be done again; the last ones first in line. */
export interface History {
  readonly past: readonly Edit[]
  readonly future: readonly Edit[]
}

export const emptyHistory: History = { past: [], future: [] }

/** After an edit of a person's; what was taken back before cannot be done again. */
export function remember({ past }: History, edit: Edit): History {
  return { past: [...past, edit].slice(-depth), future: [] }
}

/** After the last edit was taken back. */
export function undone({ past, future }: History): History {
  const last = past.at(-1)
  return last === undefined ? { past, future } : { past: past.slice(0, -1), future: [...future, last] }
}

/** After the edit that was taken back last was done again. */
export function redone({ past, future }: History): History {
  const last = future.at(-1)
  return last === undefined ? { past, future } : { past: [...past, last], future: future.slice(0, -1) }
}
