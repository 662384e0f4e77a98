import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { findElectron } from './electron-binary.js'

const ownModules = fileURLToPath(new URL('../node_modules', import.meta.url))

/** How long fetching may hold a start up, in milliseconds. */
const defaultLimitMs = 20_000
/** How long a failure counts, in milliseconds: whoever is offline is not to wait at every start. */
const failureCountsMs = 24 * 60 * 60 * 1000

/**
 * Fetches the official Electron with its own installer, unless that has failed lately.
 *
 * @param {string} [modules] the folder of packages
 * @param {number} [limitMs] how long it may take, in milliseconds
 * @returns {{ electron: string } | { problem: string }} the executable, or in one line why there is none
 */
export function fetchElectron(modules = ownModules, limitMs = defaultLimitMs) {
  // Why it failed the last time. It goes with the packages, so a new `npm ci` tries anew.
  const failure = path.join(modules, '.cache/loginshare-mock/electron-failed')
  const known = failedLately(failure)
  if (known !== undefined) return { problem: known }
  if (process.stderr.isTTY) console.error(`Fetching Electron, for ${String(limitMs / 1000)} s at most…`)
  const installer = path.join(modules, 'electron/install.js')
  const { stderr, error } = spawnSync(process.execPath, [installer], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: limitMs,
  })
  const electron = findElectron({}, path.join(modules, 'electron'))
  if (electron !== undefined) return { electron }
  const problem = error ? `it took longer than ${String(limitMs / 1000)} s` : firstError(stderr)
  remember(failure, problem)
  return { problem }
}

/** @param {string} failure */
function failedLately(failure) {
  const stat = statSync(failure, { throwIfNoEntry: false })
  if (stat === undefined || Date.now() - stat.mtimeMs > failureCountsMs) return undefined
  return readFileSync(failure, 'utf8')
}

/**
 * @param {string} failure
 * @param {string} problem
 */
function remember(failure, problem) {
  try {
    mkdirSync(path.dirname(failure), { recursive: true })
    writeFileSync(failure, problem)
  } catch {
    // Then the next start tries again.
  }
}

/**
 * The first line of a stack trace that says something.
 *
 * @param {string} text
 */
function firstError(text) {
  const line = /^\w*Error: (.*)$/m.exec(text)?.[1] ?? text.trim().split('\n')[0] ?? ''
  return line.slice(0, 100) || 'its installer failed'
}
