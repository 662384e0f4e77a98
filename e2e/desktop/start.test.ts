import { once } from 'node:events'
import { existsSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startApp } from '../app.ts'
import { startChild } from '../start-child.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { desktopCommand, desktopEnvironment } from './launch.ts'
import { openDesktop } from './open-desktop.ts'

/** A port of 127.0.0.1 that another program has taken. */
async function takenPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as net.AddressInfo).port
}

/** Runs the app in a window to its end, on the screen of another. */
async function runDesktop(display: string, folder: string, options: readonly string[]) {
  const { executable, args } = await desktopCommand(options)
  const child = startChild(executable, args, { env: desktopEnvironment(folder, display) })
  const { code } = await child.stopped
  return { code, stdout: child.stdout(), stderr: child.stderr() }
}

describe('The window', () => {
  test('opens where the endpoint’s port is taken, and its state says so', async () => {
    const port = await takenPort()
    const { page, endpoint, control, token } = await openDesktop({ args: ['--port', String(port)] })
    expect(endpoint).toBe('')
    const response = await fetch(`${control}/api/v1/endpoint`, {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(await response.json()).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining(`${String(port)} is taken`) as string,
    })
    expect(await page.title()).toBe('LoginShare Mock')
  })

  test('opens where the control door’s port is taken, and takes another', async () => {
    const port = await takenPort()
    const { control } = await openDesktop({ args: ['--control-port', String(port)] })
    expect((await fetch(`${control}/livez`)).status).toBe(200)
  })

  test('is where it was the last time', async () => {
    const folder = temporaryFolder()
    const first = await openDesktop({ folder })
    const bounds = { x: 40, y: 50, width: 1100, height: 700 }
    await first.app.evaluate(({ BrowserWindow }, wanted) => {
      BrowserWindow.getAllWindows()[0]?.setBounds(wanted)
    }, bounds)
    await first.close()
    const second = await openDesktop({ folder })
    expect(
      await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
    ).toEqual(bounds)
  })

  test('ends at a signal with 0, with the lock gone', async () => {
    const { app, workspace } = await openDesktop()
    const child = app.process()
    child.kill('SIGTERM')
    const [code] = (await once(child, 'exit')) as [number]
    expect(code).toBe(0)
    expect(existsSync(`${workspace}.state/lock`)).toBe(false)
  })
})

describe('A second start', () => {
  test('on the same workspace brings the first window to the front, and ends', async () => {
    const { app, workspace, folder, display } = await openDesktop()
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.hide()
    })
    const second = await runDesktop(display, folder, ['--workspace', workspace])
    expect(second).toMatchObject({ code: 0, stdout: '' })
    expect(second.stderr).toContain('is open already')
    const isVisible = () => app.evaluate((electron) => electron.BrowserWindow.getAllWindows()[0]?.isVisible())
    await expect.poll(isVisible).toBe(true)
  })

  test('on another workspace opens a window of its own', async () => {
    const first = await openDesktop()
    const second = await openDesktop({
      folder: first.folder,
      workspace: path.join(first.folder, 'other.json'),
    })
    expect(second.workspace).not.toBe(first.workspace)
    expect(await second.page.title()).toBe('LoginShare Mock')
  })

  test('on a workspace that the headless app has open names that and ends with 3', async () => {
    const { workspace, pid } = await startApp()
    const { display } = await openDesktop()
    const second = await runDesktop(display, temporaryFolder(), ['--json', '--workspace', workspace])
    expect(second).toMatchObject({ code: 3, stdout: '' })
    expect(second.stderr).toContain(`is open in process ${String(pid)}`)
  })
})

describe('A bad option', () => {
  test('is one clear line and exit 2, without a window', async () => {
    const { executable, args } = await desktopCommand(['--nonsense'])
    const child = startChild(executable, args, { env: desktopEnvironment(temporaryFolder(), ':0') })
    expect(await child.stopped).toMatchObject({ code: 2 })
    expect(child.stderr()).toContain('--nonsense')
  })
})
