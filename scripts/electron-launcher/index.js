// Runs the app in the folder that is the first argument, as an official Electron does by itself.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = path.resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
/** @type {unknown} */
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
const { name, version, main } = /** @type {{ name: string, version: string, main: string }} */ (manifest)
app.setName(name)
// Electron's own launcher calls these two; they are in no documentation.
const undocumented = /** @type {Record<string, ((value: string) => void) | undefined>} */ (
  /** @type {unknown} */ (app)
)
undocumented.setAppPath?.(folder)
undocumented.setVersion?.(version)
await import(pathToFileURL(path.join(folder, main)).href)
