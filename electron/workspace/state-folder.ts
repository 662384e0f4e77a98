import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Where the app keeps what it gathers itself, beside the workspace: `<workspace>.state/`, kept out of git. */
export async function openStateFolder(workspaceFile: string): Promise<string> {
  const folder = `${workspaceFile}.state`
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(path.join(folder, '.gitignore'), '*\n', { mode: 0o600 })
  return folder
}
