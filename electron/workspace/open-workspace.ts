import { mkdir, readFile, realpath, rename } from 'node:fs/promises'
import path from 'node:path'
import { Low } from 'lowdb'
import demo from '../../resources/demo-workspace.json'
import { Refusal } from '../../shared/directory/refusal.ts'
import { NewerVersion } from '../../shared/workspace/migrate.ts'
import { readWorkspace } from '../../shared/workspace/read-workspace.ts'
import type { Workspace } from '../../shared/workspace/schema.ts'
import { backUp, stamp } from './backups.ts'
import { DurableFile } from './durable-file.ts'
import { takeLock } from './lock.ts'
import { openStateFolder } from './state-folder.ts'

/** An open workspace: nobody else writes it until it is released. */
export interface OpenWorkspace {
  low: Low<Workspace>
  /** The file itself, which `low` writes. */
  file: DurableFile
  /** Where it is, whatever links lead there. */
  target: string
  stateFolder: string
  /** What the person should know of how it was opened: a new file, a file set aside. */
  notes: string[]
  release: () => void
}

/**
 * Opens a workspace file: locks it, reads it, brings it to today's version after a backup. A file that is not there is
 * made from the demo workspace; a file that cannot be read is set aside under another name, never overwritten.
 *
 * @throws Locked, or an error that names the file: it is of a later version, or the file system will not have it
 */
export async function openWorkspace(file: string): Promise<OpenWorkspace> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  // However a file is named, it has one state folder, and so one lock.
  const target = await realpath(file).catch(() => file)
  const stateFolder = await openStateFolder(target)
  const release = await takeLock(stateFolder)
  try {
    return { ...(await read(target, stateFolder)), target, stateFolder, release }
  } catch (error) {
    release()
    throw error
  }
}

async function read(
  target: string,
  stateFolder: string,
): Promise<Pick<OpenWorkspace, 'low' | 'file' | 'notes'>> {
  const file = new DurableFile(target, stateFolder)
  const low = new Low<Workspace>(file, readWorkspace(demo).workspace)
  try {
    const content = await file.read()
    if (content === null) {
      await low.write()
      return { low, file, notes: [`Created the workspace ${target} with demo people.`] }
    }
    const { workspace, migrated } = readWorkspace(content)
    low.data = workspace
    if (!migrated) return { low, file, notes: [] }
    const backup = await backUp(await readFile(target), stateFolder)
    await low.write()
    const notes = [`Brought the workspace to this version of the app; the old file is ${backup}.`]
    return { low, file, notes }
  } catch (error) {
    if (error instanceof NewerVersion)
      throw new Error(`The workspace ${target} cannot be opened: ${error.message}`, { cause: error })
    if (!(error instanceof Refusal || error instanceof SyntaxError)) throw error
    const aside = await setAside(target)
    await low.write()
    return {
      low,
      file,
      notes: [
        `The workspace ${target} cannot be read: ${error.message}. It is kept as ${aside}; mend that and put it back. ` +
          'Started with demo people instead.',
      ],
    }
  }
}

async function setAside(file: string): Promise<string> {
  const { dir, name, ext } = path.parse(file)
  const aside = path.join(dir, `${name}.unreadable-${stamp()}${ext}`)
  await rename(file, aside)
  return aside
}
