import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { makeFolder } from '../make-folder.ts'
import { appArguments, readyApp } from '../open-app.ts'
import { startChild } from '../start-child.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { openDisplay } from './display.ts'
import { desktopEnvironment } from './launch.ts'
import { openDesktop } from './open-desktop.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Packs the app as `npm run package` does. */
function pack(...options: readonly string[]): void {
  const args = ['run', '--silent', 'package', '--', '--dir', ...options]
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' })
  expect({ status, said: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, said: '' })
}

/** The switches burnt into an Electron executable. */
async function fusesOf(executable: string) {
  const wire = await getCurrentFuseWire(executable)
  // The wire is text: a digit for each, as in the executable itself.
  const isOn = (fuse: FuseV1Options) => String.fromCharCode(wire[fuse] ?? 0) === '1'
  return {
    runAsNode: isOn(FuseV1Options.RunAsNode),
    nodeOptions: isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: isOn(FuseV1Options.EnableNodeCliInspectArguments),
    fileProtocol: isOn(FuseV1Options.GrantFileProtocolExtraPrivileges),
    asarIntegrity: isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyAsar: isOn(FuseV1Options.OnlyLoadAppFromAsar),
  }
}

const hardened = {
  runAsNode: false,
  nodeOptions: false,
  inspect: false,
  fileProtocol: false,
  asarIntegrity: true,
  onlyAsar: true,
}

/** The names at the top of an archive, from the JSON that it begins with. */
function topOf(asar: string): string[] {
  const bytes = readFileSync(asar)
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as { files: object }
  return Object.keys(header.files).sort()
}

describe('The packaged app', () => {
  const { folder, remove } = makeFolder()
  const executable = path.join(folder, 'linux-unpacked/loginshare-mock')

  beforeAll(() => {
    pack(`-c.directories.output=${folder}`)
    return remove
  }, 120_000)

  /** Starts it on a screen of its own. */
  async function start(more: readonly string[], env: Record<string, string> = {}) {
    const display = await openDisplay()
    onTestFinished(display.close)
    const home = temporaryFolder()
    const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    const args = [...switches, ...more, ...appArguments(path.join(home, 'workspace.json'))]
    return startChild(executable, args, { env: { ...desktopEnvironment(home, display.name), ...env } })
  }

  test('can be turned into nothing else', async () => {
    expect(await fusesOf(executable)).toEqual(hardened)
  })

  test('holds the build and nothing else', () => {
    expect(topOf(path.join(folder, 'linux-unpacked/resources/app.asar'))).toEqual(['out', 'package.json'])
  })

  test('starts, lets no debugger in and does not run as Node', async () => {
    const child = await start(['--inspect=0'], { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--no-such' })
    const app = readyApp(child, await child.firstLine())
    expect(await app.logIn('john.doe', 'demo')).toContain('<fullname>John Doe</fullname>')
    expect(child.stderr()).not.toContain('Debugger listening')
    // How it ends at a signal is for start.test.ts; this one goes to all of Chromium's processes at once.
    child.kill('SIGTERM')
    await child.stopped
  })
})

describe('The packaged app that tests can drive', () => {
  test('shows the page, and is otherwise the same', async () => {
    pack('--inspectable')
    const { app, page } = await openDesktop({ packaged: true })
    expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true)
    await page.getByText('Users').first().waitFor()
    const executable = await app.evaluate(() => process.execPath)
    expect(await fusesOf(executable)).toEqual({ ...hardened, inspect: true })
  }, 120_000)
})
