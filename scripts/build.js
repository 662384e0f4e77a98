import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** What `npm start` runs. */
export const headless = path.join(root, 'out/main/headless.cjs')

/** The last file that a build writes; `npm run dev` writes the others alone. */
const page = path.join(root, 'out/renderer/index.html')

/** What the build is made from. */
const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
]

/** Builds, unless the build is newer than everything that it is made from. Its output goes to stderr. */
export function buildIfNeeded() {
  const built = Math.min(modifiedAt(headless), modifiedAt(page))
  if (sources.every((source) => newestIn(path.join(root, source)) < built)) return
  build()
}

function build() {
  const cli = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status } = spawnSync(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) {
    console.error('The build failed; what went wrong is said above. Has `npm ci` been run?')
    process.exit(1)
  }
}

/**
 * When a file, or anything in a folder, was changed last: milliseconds since 1970.
 * @param {string} place
 * @returns {number}
 */
function newestIn(place) {
  const stat = statSync(place)
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(place).map((name) => newestIn(path.join(place, name)))
  return Math.max(stat.mtimeMs, ...inside)
}

/**
 * @param {string} file
 * @returns {number} 0 when it is not there
 */
function modifiedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) build()
