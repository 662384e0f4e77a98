import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** A new name in a state folder's `backups/`, which is made if it is not there. */
export async function newBackup(stateFolder: string): Promise<string> {
  const folder = path.join(stateFolder, 'backups')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return path.join(folder, `${stamp()}-${randomBytes(2).toString('hex')}.json`)
}

/** Keeps these bytes of a workspace file. @returns where */
export async function backUp(bytes: Uint8Array, stateFolder: string): Promise<string> {
  const backup = await newBackup(stateFolder)
  await writeFile(backup, bytes, { mode: 0o600 })
  return backup
}

/** The time as a part of a file's name. */
export function stamp(): string {
  return new Date().toISOString().replaceAll(':', '-')
}
