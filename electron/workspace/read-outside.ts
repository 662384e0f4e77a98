import { parseInSteps } from '../../shared/json-in-steps.ts'
import type { FileProblem } from '../../shared/workspace/file-problems.ts'
import { locate } from '../../shared/workspace/locate-problems.ts'
import { NewerVersion } from '../../shared/workspace/migrate.ts'
import { readingWorkspace } from '../../shared/workspace/read-workspace.ts'
import type { Workspace } from '../../shared/workspace/schema.ts'
import { finishInSlices } from '../in-slices.ts'
import { textOf } from './durable-file.ts'

/** What is found where the workspace file is: its bytes; null when it is gone; or why it cannot be read. */
export type Found = Buffer | null | Error

/** What somebody else has made of the workspace file. */
export interface Outside {
  found: Found
  /** What it holds, brought to today's version; undefined when there are problems. */
  workspace?: Workspace
  /** It was of an older version, so it must be written. */
  migrated: boolean
  /** It is of a newer version than this app knows. */
  newer?: boolean
  problems: FileProblem[]
}

/** Reads and checks what a file holds, in slices; never throws. */
export async function readOutside(found: Found): Promise<Outside> {
  if (found === null) {
    return {
      found,
      migrated: false,
      problems: problemsOf('It is gone; the next change made here writes it anew'),
    }
  }
  if (found instanceof Error) return { found, migrated: false, problems: problemsOf(found.message) }
  let text = ''
  try {
    text = textOf(found)
    const content = await finishInSlices(parseInSteps(text))
    return { found, ...(await finishInSlices(readingWorkspace(content))), problems: [] }
  } catch (error) {
    return {
      found,
      migrated: false,
      newer: error instanceof NewerVersion,
      problems: locate(text, error),
    }
  }
}

/** Whether the same was found twice. */
export function sameFound(a: Found, b: Found): boolean {
  if (a instanceof Error || b instanceof Error)
    return a instanceof Error && b instanceof Error && a.message === b.message
  return a === null || b === null ? a === b : a.equals(b)
}

/** What is wrong with the file as a whole. */
export function problemsOf(message: string): FileProblem[] {
  return [{ line: null, column: null, field: null, message }]
}
