// The app under `npm run dev`, started anew at every change. electron-vite starts the next one before the last has
// ended, and only one can have the workspace open, so it waits for that.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { hasDisplay } from '../electron/display.js'
import { headless } from './build.js'
import { findElectron } from './electron-binary.js'
import { runWindow } from './run-window.js'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const running = path.join(root, 'out/dev.pid')
const options = process.argv.slice(2)

// For ten seconds at most: after a crash the number may be another program's by now.
for (let tries = 0; tries < 200 && isAlive(running); tries += 1) await setTimeout(50)
writeFileSync(running, String(process.pid))
process.on('exit', () => {
  rmSync(running, { force: true })
})

const electron = hasDisplay() && !options.includes('--headless') ? findElectron() : undefined
if (electron !== undefined) await runWindow(electron, options)
await import(pathToFileURL(headless).href)

/**
 * Whether the process whose number is in this file still runs.
 *
 * @param {string} file
 */
function isAlive(file) {
  if (!existsSync(file)) return false
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0)
  } catch {
    return false
  }
}
