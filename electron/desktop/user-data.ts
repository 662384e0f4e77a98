import { createHash } from 'node:crypto'
import path from 'node:path'

/**
 * Where Electron keeps what it gathers for a workspace: the window's place, the page's preferences. There is one for
 * each, because Electron allows one running app in each: two windows on two workspaces, never two on one.
 *
 * @param appData where the account's apps keep theirs
 */
export function userDataFolder(appData: string, workspace: string): string {
  const file = path.resolve(workspace)
  const name = path
    .basename(file, '.json')
    .replace(/[^\w-]/g, '_')
    .slice(0, 40)
  const hash = createHash('sha256').update(file).digest('hex').slice(0, 12)
  return path.join(appData, 'loginshare-mock', `${name}-${hash}`)
}
