import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { startApp } from './app.ts'
import { temporaryFolder } from './temporary-folder.ts'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** The row that CONTRIBUTING.md's recipe adds. */
function recipe(): string {
  const text = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8')
  const row = /### Add a reply field[^#]*?```ts\n([^`]+)```/.exec(text)?.[1]
  if (row === undefined) throw new Error('CONTRIBUTING.md has no recipe “Add a reply field” with a row.')
  return row
}

/** A copy of what the app is built from, with the row added at the end of the table. */
function copyWithRow(row: string): string {
  const copy = temporaryFolder()
  const parts = [
    'electron',
    'shared',
    'resources',
    'electron.vite.config.ts',
    'package.json',
    'tsconfig.json',
  ]
  for (const part of parts) cpSync(path.join(root, part), path.join(copy, part), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'))
  const table = path.join(copy, 'shared/loginshare/fields.ts')
  const before = readFileSync(table, 'utf8')
  const after = before.replace('] as const satisfies', `${row}] as const satisfies`)
  expect(after).not.toBe(before)
  writeFileSync(table, after)
  return copy
}

/** Runs a program of npm's in the copy. */
function run(copy: string, ...command: string[]): void {
  const { status, stdout } = spawnSync('npx', command, { cwd: copy, encoding: 'utf8' })
  expect(stdout.includes('error') ? stdout : '').toBe('')
  expect(status).toBe(0)
}

it(
  'a field that is added by the recipe is in the types, the API, the file and the reply',
  { timeout: 120_000 },
  async () => {
    const copy = copyWithRow(recipe())
    run(copy, 'tsc', '--noEmit')
    run(copy, 'electron-vite', 'build', '--logLevel', 'error')
    const app = await startApp({ program: path.join(copy, 'out/main/headless.cjs') })
    const user = {
      username: 'ada',
      password: 'p',
      usergroup: 'VIP',
      fullname: 'Ada',
      phone: '1',
      mobilenumber: '<0>',
    }
    expect((await app.api('POST', '/users', user)).status).toBe(201)
    expect(await app.logIn('ada', 'p')).toContain(
      '<phone>1</phone>\n        <mobilenumber>&lt;0&gt;</mobilenumber>\n    </user>',
    )
    expect(readFileSync(app.workspace, 'utf8')).toContain('"mobilenumber": "<0>"')
    expect(await app.logIn('john.doe', 'demo')).not.toContain('mobilenumber')
  },
)
