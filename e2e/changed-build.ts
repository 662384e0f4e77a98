import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { headless } from '../scripts/build.js'
import { temporaryFolder } from './temporary-folder.ts'

const root = path.resolve(path.dirname(headless), '../..')
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

/** The app built from a copy of its sources with one place changed. */
export interface ChangedBuild {
  /** The copy. */
  folder: string
  /** The built file. */
  program: string
}

/** Builds the app with `from`, which must stand exactly once in `file`, replaced by what `to` makes of it. */
export function buildChanged(file: string, from: string, to: (found: string) => string): ChangedBuild {
  const folder = temporaryFolder()
  for (const name of sources) cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const changed = path.join(folder, file)
  const code = readFileSync(changed, 'utf8')
  expect(code.split(from)).toHaveLength(2)
  writeFileSync(changed, code.replace(from, to))
  runIn(folder, 'electron-vite', 'build')
  return { folder, program: path.join(folder, path.relative(root, headless)) }
}

/** Runs one of the project's own programs there, and expects that it has nothing to complain of. */
export function runIn(folder: string, program: string, ...args: readonly string[]): void {
  const command = path.join(root, 'node_modules/.bin', program)
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
  expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' })
}
