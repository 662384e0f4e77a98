import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startChild } from './start-child.ts'
import { temporaryFolder } from './temporary-folder.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const parts = [
  ...['electron', 'renderer', 'resources', 'scripts', 'shared'],
  ...['electron.vite.config.ts', 'package.json', 'tsconfig.json'],
]

test('npm run dev serves the page, passes its calls on, and starts the app anew at a change', async () => {
  const folder = temporaryFolder()
  for (const name of parts) cpSync(path.join(root, name), path.join(folder, name), { recursive: true })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  const options = ['--headless', '--port', '0', '--control-port', '18491', '--no-open']
  const workspace = path.join(folder, 'workspace.json')
  const child = startChild('npm', ['run', '--silent', 'dev', '--', ...options, '--workspace', workspace], {
    cwd: folder,
  })
  const pages = () => [...child.stdout().matchAll(/Open +(http:\S+)\/#token=(\S+)/g)]
  await expect.poll(() => pages().length, { timeout: 40_000 }).toBe(1)
  const [, page = '', token = ''] = pages()[0] ?? []

  expect(await (await fetch(page)).text()).toContain('/@vite/client')
  const ask = async (origin: string) => {
    const headers = { authorization: `Bearer ${token}`, origin }
    return (await fetch(`${page}/api/v1/app`, { headers })).status
  }
  expect(await ask(page)).toBe(200)
  expect(await ask('http://evil.example')).toBe(403)

  const changed = path.join(folder, 'electron/start-lines.ts')
  writeFileSync(changed, readFileSync(changed, 'utf8').replace('is running', 'runs anew'))
  await expect.poll(() => pages().length, { timeout: 40_000 }).toBe(2)
  expect(child.stdout()).toContain('LoginShare Mock runs anew')
}, 120_000)
