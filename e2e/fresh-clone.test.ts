import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { headless } from '../scripts/build.js'
import { readyApp } from './open-app.ts'
import { startChild } from './start-child.ts'
import { temporaryFolder } from './temporary-folder.ts'

const root = path.resolve(path.dirname(headless), '../..')

/** A copy of what git has, or would have: what a clone holds. */
function clone(): string {
  const folder = temporaryFolder()
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const name of listed.split('\0').filter((name) => name !== '' && existsSync(path.join(root, name)))) {
    cpSync(path.join(root, name), path.join(folder, name))
  }
  return folder
}

/** Runs `npm start` there, and gives the app that it has started. */
async function npmStart(
  folder: string,
  more: readonly string[] = [],
  env: Record<string, string | undefined> = {},
) {
  const workspace = path.join(temporaryFolder(), 'workspace.json')
  const options = ['--json', '--port', '0', '--control-port', '0', '--workspace', workspace, ...more]
  const npm = startChild('npm', ['start', '--silent', '--', ...options], { cwd: folder, env })
  return readyApp(npm, await npm.firstLine())
}

describe('npm start', () => {
  test('works in a fresh clone after npm ci, without a display and with one', async () => {
    const folder = clone()
    const npm = startChild('npm', ['ci', '--prefer-offline'], { cwd: folder })
    const { code } = await npm.stopped
    expect({ code, stderr: npm.stderr() }).toMatchObject({ code: 0 })
    for (const DISPLAY of [undefined, ':99']) {
      const app = await npmStart(folder, [], { DISPLAY, WAYLAND_DISPLAY: undefined })
      expect(await app.logIn('john.doe', 'demo')).toContain('<fullname>John Doe</fullname>')
      app.kill('SIGINT')
      await app.stopped
    }
  }, 300_000)

  test('builds what is not built, and says nothing of it on stdout', async () => {
    const folder = clone()
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
    expect(existsSync(path.join(folder, 'out'))).toBe(false)
    const first = await npmStart(folder, ['--headless'])
    expect(first.stdout()).toMatch(/^\{"endpoint":[^\n]+\}\n$/)
    expect(existsSync(path.join(folder, 'out/main/headless.cjs'))).toBe(true)
  }, 60_000)

  test('ends with its app at Ctrl+C', async () => {
    const app = await npmStart(root, ['--headless'])
    app.kill('SIGINT')
    await app.stopped
    await expect(app.logIn('john.doe', 'demo')).rejects.toThrow('fetch failed')
    expect(existsSync(`${app.workspace}.state/lock`)).toBe(false)
  })
})
