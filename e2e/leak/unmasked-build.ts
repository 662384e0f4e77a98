import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'
import { headless } from '../../scripts/build.js'
import { temporaryFolder } from '../temporary-folder.ts'

const root = path.resolve(path.dirname(headless), '../..')
const sources = [
  'electron',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'tsconfig.json',
]

/** Where masking begins; what follows here is put in its place. */
const begin = 'export function maskRequest('
const unmasked = `
export function maskRequest(sent: SentRequest): MaskedRequest {
  const head = sent.headers.join('\\n')
  const fields = sent.post.fields.map(({ name, value }): [string, string] => [name, value])
  return { url: sent.url, head, fields, body: sent.bytes, bodyAs: 'bytes', hide: (text) => text }
}
`

/** Builds the app with masking switched off in its code. @returns the built file */
export function buildUnmasked(): string {
  const folder = temporaryFolder()
  for (const name of sources) cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const file = path.join(folder, 'shared/traffic/masking.ts')
  const code = readFileSync(file, 'utf8')
  expect(code.split(begin)).toHaveLength(2)
  writeFileSync(file, code.replace(begin, 'export function masked(') + unmasked)

  const cli = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status, stderr } = spawnSync(process.execPath, [cli, 'build'], { cwd: folder, encoding: 'utf8' })
  expect({ status, stderr }).toMatchObject({ status: 0 })
  return path.join(folder, path.relative(root, headless))
}
