import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronRuntime } from '../../scripts/electron-runtime.ts'
import { packagedApp } from '../../scripts/packaged-app.ts'
import { openDisplay } from './display.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** How long the app may take to say that it is ready, in milliseconds. */
const readyWithinMs = 20_000

/** The app in a real window, driven by Playwright. */
export interface Desktop {
  app: ElectronApplication
  /** The page in its window. */
  page: Page
  /** The URL that a helpdesk posts to; empty where the endpoint could not start. */
  endpoint: string
  control: string
  token: string
  /** The workspace file. */
  workspace: string
  /** The folder of this launch: its workspace, where none was named, and all that Electron keeps. */
  folder: string
  /** The screen that the window is on, for another one beside it. */
  display: string
  /** Ends the app as a person does, who closes the window; with its folder, if it made one. */
  close: () => Promise<void>
}

export interface LaunchOptions {
  /** The file to open; without one, a new one with the demo people. */
  workspace?: string
  /** More options, which may come instead of the free ports. */
  args?: readonly string[]
  /** The `folder` of a launch before, for what is remembered over a restart. It is the caller's to remove. */
  folder?: string
  /** The packaged app instead of this tree's build: `npm run package -- --dir --inspectable` makes it. */
  packaged?: boolean
  /** Variables to add to the environment. */
  env?: Record<string, string>
}

/** What to run, for Playwright, `spawn` or a shell. */
export interface DesktopCommand {
  executable: string
  args: string[]
}

/** The command that starts the app in a window with these options. */
export async function desktopCommand(options: readonly string[], packaged = false): Promise<DesktopCommand> {
  // Chromium's sandbox is refused to root.
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (packaged) return { executable: packagedApp(), args: [...switches, ...options] }
  return { executable: (await electronRuntime()).executable, args: [...switches, root, ...options] }
}

/** Where a launch keeps everything, so that it meets nobody else's. */
export function desktopEnvironment(folder: string, display: string): Record<string, string> {
  const { ELECTRON_RENDERER_URL: _, NODE_OPTIONS: __, ...own } = process.env
  const homes = { XDG_CONFIG_HOME: path.join(folder, 'config'), XDG_DATA_HOME: path.join(folder, 'data') }
  return { ...(own as Record<string, string>), ...homes, DISPLAY: display }
}

/** Starts the app on free ports and waits until its page is there and it has said that it is ready. */
export async function launchDesktop(options: LaunchOptions = {}): Promise<Desktop> {
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), 'loginshare-mock-desktop-'))
  const workspace = options.workspace ?? path.join(folder, 'workspace.json')
  const display = await openDisplay()
  const appOptions = ['--json', '--port', '0', '--control-port', '0', '--workspace', workspace]
  const { executable, args } = await desktopCommand(
    [...appOptions, ...(options.args ?? [])],
    options.packaged,
  )
  const output = path.join(folder, 'stdout')
  writeFileSync(output, '')
  const app = await _electron.launch({
    executablePath: throughFile(folder, executable, output),
    args,
    env: { ...desktopEnvironment(folder, display.name), ...options.env },
  })
  const page = await app.firstWindow()
  await page.waitForLoadState()
  const ready = await readReady(output)
  return {
    ...{ app, page, ...ready, folder, display: display.name },
    async close() {
      await app.close()
      display.close()
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** A program that writes its output to a file: what it says before Playwright listens would be lost. */
function throughFile(folder: string, executable: string, output: string): string {
  const script = path.join(folder, 'run')
  writeFileSync(script, `#!/bin/sh\nexec '${executable}' "$@" >'${output}'\n`, { mode: 0o700 })
  return script
}

async function readReady(output: string) {
  const deadline = Date.now() + readyWithinMs
  while (Date.now() < deadline) {
    const said = readFileSync(output, 'utf8')
    if (said.includes('\n')) {
      return JSON.parse(said) as Pick<Desktop, 'endpoint' | 'control' | 'token' | 'workspace'>
    }
    await setTimeout(20)
  }
  throw new Error(`The app did not say that it is ready within ${String(readyWithinMs)} ms.`)
}
