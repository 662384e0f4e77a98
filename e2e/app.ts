import { onTestFinished } from 'vitest'
import { headless } from '../scripts/build.js'
import type { Child, ChildOptions } from './child.ts'
import { openApp, type App, type StartOptions } from './open-app.ts'
import { startChild } from './start-child.ts'
import { temporaryFolder } from './temporary-folder.ts'

export type { Answer, App } from './open-app.ts'

/** Runs the app with these arguments alone, in a data folder of its own, for this test alone. */
export function runApp(args: readonly string[], options: ChildOptions & { program?: string } = {}): Child {
  const env = { XDG_DATA_HOME: temporaryFolder(), ...options.env }
  return startChild(process.execPath, [options.program ?? headless, ...args], { ...options, env })
}

/** Starts the app on free ports and a workspace of its own, for this test alone; resolves when it is ready. */
export async function startApp(options: StartOptions = {}): Promise<App> {
  const { app, close } = await openApp(options)
  onTestFinished(close)
  return app
}
