import { copyFile, mkdir, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Low } from 'lowdb'
import demo from '../../resources/demo-workspace.json'
import { Refusal } from '../../shared/directory/refusal.ts'
import { NewerVersion } from '../../shared/workspace/migrate.ts'
import { readWorkspace } from '../../shared/workspace/read-workspace.ts'
import type { Workspace } from '../../shared/workspace/schema.ts'
import { DurableFile } from './durable-file.ts'
import { takeLock } from './lock.ts'
import { openStateFolder } from './state-folder.ts'

/** An open workspace: nobody else writes it until it is released. */
export interface OpenWorkspace {
  low: Low<Workspace>
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
    return { ...(await read(target, stateFolder)), release }
  } catch (error) {
    release()
    throw error
  }
}

async function read(file: string, stateFolder: string): Promise<{ low: Low<Workspace>; notes: string[] }> {
  const draft = path.join(stateFolder, 'workspace.draft')
  await rm(draft, { force: true })
  const adapter = new DurableFile(file, draft)
  const low = new Low<Workspace>(adapter, readWorkspace(demo).workspace)
  try {
    const content = await adapter.read()
    if (content === null) {
      await low.write()
      return { low, notes: [`Created the workspace ${file} with demo people.`] }
    }
    const { workspace, migrated } = readWorkspace(content)
    low.data = workspace
    if (!migrated) return { low, notes: [] }
    const backup = await backUp(file, stateFolder)
    await low.write()
    return { low, notes: [`Brought the workspace to this version of the app; the old file is ${backup}.`] }
  } catch (error) {
    if (error instanceof NewerVersion)
      throw new Error(`The workspace ${file} cannot be opened: ${error.message}`, { cause: error })
    if (!(error instanceof Refusal || error instanceof SyntaxError)) throw error
    const aside = await setAside(file)
    await low.write()
    return {
      low,
      notes: [
        `The workspace ${file} cannot be read: ${error.message}. It is kept as ${aside}; mend that and put it back. ` +
          'Started with demo people instead.',
      ],
    }
  }
}

async function backUp(file: string, stateFolder: string): Promise<string> {
  const folder = path.join(stateFolder, 'backups')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const backup = path.join(folder, `${stamp()}.json`)
  await copyFile(file, backup)
  return backup
}

async function setAside(file: string): Promise<string> {
  const { dir, name, ext } = path.parse(file)
  const aside = path.join(dir, `${name}.unreadable-${stamp()}${ext}`)
  await rename(file, aside)
  return aside
}

/** The time as a part of a file's name. */
function stamp(): string {
  return new Date().toISOString().replaceAll(':', '-')
}
