import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** What ends the app politely. */
const passedOn = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/**
 * Runs the app in a window and ends with it, as it ends.
 *
 * @param {string} electron the executable
 * @param {readonly string[]} options
 * @returns {Promise<void>} only when no window could open, for want of a screen that works or of what Electron needs
 */
export async function runWindow(electron, options) {
  const switches = []
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.error('This is root, whom Chromium refuses its sandbox: the window runs without it.')
    switches.push('--no-sandbox')
  }
  const child = spawn(electron, [...switches, root, ...options], {
    stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
  })
  // Chromium may complain of much; it is said once it has not been in vain.
  let held = ''
  const state = { isOpen: false, isEnding: false }
  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    if (state.isOpen) process.stderr.write(text)
    else held += text
  })
  // The app says so when it can open a window.
  child.once('message', () => {
    state.isOpen = true
    process.stderr.write(held)
  })
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    state.isEnding = true
    child.kill(signal)
  }
  for (const signal of passedOn) process.on(signal, pass)
  const { code, signal } = await ended(child)
  for (const name of passedOn) process.off(name, pass)
  if (!state.isOpen && !state.isEnding && (code === 1 || code === null)) return
  if (!state.isOpen) process.stderr.write(held)
  if (signal !== null) process.kill(process.pid, signal)
  process.exit(code ?? 1)
}

/**
 * How it ended: by a code or by a signal.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
function ended(child) {
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      resolve({ code, signal })
    })
    child.once('error', () => {
      resolve({ code: 1, signal: null })
    })
  })
}
