import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { headless } from './build.js'

export const root = path.resolve(path.dirname(headless), '../..')
const sources = [
  'e2e',
  'electron',
  'renderer',
  'shared',
  'resources',
  'scripts',
  'electron.vite.config.ts',
  'package.json',
  'tsconfig.json',
]

/**
 * Builds the app from a copy of its sources in which `from`, which must stand exactly once in `file`, is replaced by what
 * `to` makes of it.
 *
 * @param folder an empty one, for the copy
 * @returns the built file
 * @throws Error when it does not stand there once, or cannot be built
 */
export function buildChangedIn(
  folder: string,
  file: string,
  from: string,
  to: (found: string) => string,
): string {
  for (const name of sources) cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const changed = path.join(folder, file)
  const code = readFileSync(changed, 'utf8')
  if (code.split(from).length !== 2) throw new Error(`This does not stand once in ${file}:\n${from}`)
  writeFileSync(changed, code.replace(from, to))
  runIn(folder, 'electron-vite', 'build')
  return path.join(folder, path.relative(root, headless))
}

/** Runs one of the project's own programs there. @throws Error with what it said, when it has something to complain of */
export function runIn(folder: string, program: string, ...args: readonly string[]): void {
  const command = path.join(root, 'node_modules/.bin', program)
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} failed:\n${stdout}${stderr}`)
}
