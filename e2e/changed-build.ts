import { buildChangedIn } from '../scripts/build-changed.ts'
import { temporaryFolder } from './temporary-folder.ts'

export { runIn } from '../scripts/build-changed.ts'

/** The app built from a copy of its sources with one place changed. */
export interface ChangedBuild {
  /** The copy. */
  folder: string
  /** The built file. */
  program: string
}

/** Builds the app, for one test, with one place of a file changed; @throws as `buildChangedIn` */
export function buildChanged(file: string, from: string, to: (found: string) => string): ChangedBuild {
  const folder = temporaryFolder()
  return { folder, program: buildChangedIn(folder, file, from, to) }
}
