import { onTestFinished } from 'vitest'
import { makeFolder } from './make-folder.ts'

/** A new, empty folder for this test alone. */
export function temporaryFolder(): string {
  const { folder, remove } = makeFolder()
  onTestFinished(remove)
  return folder
}
