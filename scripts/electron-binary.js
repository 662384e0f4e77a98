import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ownPackage = fileURLToPath(new URL('../node_modules/electron', import.meta.url))

/**
 * The official Electron binary of this machine, without fetching it: `require('electron')` would, since Electron 42,
 * and it prints on stdout while it does.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [electronPackage] the folder of npm's package
 * @returns {string | undefined} the executable
 */
export function findElectron(env = process.env, electronPackage = ownPackage) {
  const pathFile = path.join(electronPackage, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : undefined
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH
  const executable = dist
    ? path.join(dist, name ?? 'electron')
    : name && path.join(electronPackage, 'dist', name)
  return executable && existsSync(executable) ? executable : undefined
}
