import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Where the app keeps what it gathers itself: beside the workspace. */
export function stateFolderOf(workspaceFile: string): string {
  return `${workspaceFile}.state`
}

/** Makes the state folder if it is not there, kept out of git. @returns its path */
export async function openStateFolder(workspaceFile: string): Promise<string> {
  const folder = stateFolderOf(workspaceFile)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(path.join(folder, '.gitignore'), '*\n', { mode: 0o600 })
  return folder
}
