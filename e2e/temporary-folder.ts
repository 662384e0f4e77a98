import { onTestFinished } from 'vitest'
import { makeFolder } from './make-folder.ts'

/** A new, empty folder for this test alone. */
export function temporaryFolder(): string {
  const { folder, remove } = makeFolder()
  // One with all of node_modules in it takes a while on a busy disk.
  onTestFinished(remove, 120_000)
  return folder
}
