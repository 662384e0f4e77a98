import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { electronRuntime } from '../../scripts/electron-runtime.ts'
import { appArguments, readyApp } from '../open-app.ts'
import { startChild } from '../start-child.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { openDisplay } from './display.ts'
import { desktopEnvironment } from './launch.ts'

const start = fileURLToPath(new URL('../../scripts/start.js', import.meta.url))

/** A screen for this test alone. */
async function screen(): Promise<string> {
  const display = await openDisplay()
  onTestFinished(display.close)
  return display.name
}

/** What `npm start` runs, on this screen and with this Electron, both of which may be missing. */
function npmStart(display: string, electron: string | undefined, options: readonly string[] = []) {
  const folder = temporaryFolder()
  const workspace = path.join(folder, 'workspace.json')
  const env = { ...desktopEnvironment(folder, display), ELECTRON_OVERRIDE_DIST_PATH: electron, CI: 'true' }
  return startChild(process.execPath, [start, ...appArguments(workspace), ...options], { env })
}

/** A folder like Electron's, whose executable is this script. */
function pretendElectron(script: string): string {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'electron'), `#!/bin/sh\n${script}\n`, { mode: 0o700 })
  return folder
}

const officialDist = async () => path.dirname((await electronRuntime()).executable)

describe('npm start', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('opens the window, and ends with it at %s', async (signal) => {
    const child = npmStart(await screen(), await officialDist())
    const app = readyApp(child, await child.firstLine())
    expect(await app.logIn('john.doe', 'demo')).toContain('<fullname>John Doe</fullname>')
    // Ctrl+C comes to every process of a terminal, a kill to the one that it names.
    if (signal === 'SIGINT') child.kill(signal)
    else process.kill(child.pid, signal)
    expect(await child.stopped).toEqual({ code: 0, signal: null })
  })

  test('passes the window’s own exit code on', async () => {
    const child = npmStart(await screen(), await officialDist(), ['--nonsense'])
    expect(await child.stopped).toEqual({ code: 2, signal: null })
    expect(child.stderr()).toContain('--nonsense')
  })

  test('leaves no app behind when it is killed', async () => {
    const child = npmStart(await screen(), await officialDist())
    const app = readyApp(child, await child.firstLine())
    process.kill(child.pid, 'SIGKILL')
    const endpoint = () => app.logIn('john.doe', 'demo').catch(() => 'gone')
    await expect.poll(endpoint, { timeout: 5000 }).toBe('gone')
  })
})

describe('npm start runs the app without a window, having said why in one line,', () => {
  test('where there is no display', async () => {
    const child = npmStart('', await officialDist())
    readyApp(child, await child.firstLine())
    expect(child.stderr()).toMatch(/^There is no display here, so [^\n]+\.\nCreated [^\n]+\n$/)
  })

  test('where the screen cannot be reached', async () => {
    const child = npmStart(':5999', await officialDist())
    const app = readyApp(child, await child.firstLine())
    expect(child.stderr()).toMatch(
      /^(This is root, [^\n]+\n)?Electron cannot open a window here, so [^\n]+\n/,
    )
    expect(child.stderr()).not.toMatch(/ERROR|at .*:\d+/)
    expect(await app.logIn('john.doe', 'demo')).toContain('<result>1</result>')
  })

  test('where Electron crashes', async () => {
    const child = npmStart(await screen(), pretendElectron('echo "a trace" >&2; kill -TRAP $$'))
    readyApp(child, await child.firstLine())
    expect(child.stderr()).toContain('Electron cannot open a window here')
    expect(child.stderr()).not.toContain('a trace')
  })
})
