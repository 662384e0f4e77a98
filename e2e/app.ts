import path from 'node:path'
import { onTestFinished } from 'vitest'
import { headless } from '../scripts/build.js'
import { launchChild, startChild, type Child, type ChildOptions } from './child.ts'
import { makeFolder, temporaryFolder } from './temporary-folder.ts'

/** The running app: where it listens, and how to ask it. */
export interface App extends Child {
  /** The URL that a helpdesk posts user logins to. */
  endpoint: string
  control: string
  token: string
  /** The workspace file. */
  workspace: string
  /** Asks the API: `api('GET', '/users')`. A body is sent as JSON. */
  api: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  /** Logs in as a helpdesk does, and gives the reply's text. */
  logIn: (username: string, password: string) => Promise<string>
}

/** An answer of the API, its JSON read. Tests look at any part of it, so the body's type is theirs to name. */
export interface Answer<Body = unknown> {
  status: number
  body: Body
  headers: Headers
}

export interface StartOptions extends ChildOptions {
  /** The file to open; without one, a new one. */
  workspace?: string
  /** More options, which may come instead of the free ports. */
  args?: readonly string[]
  /** The built file to run, instead of this tree's. */
  program?: string
}

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

/** The same outside of a test; `close` ends it, politely or not, and removes its folder. */
export async function openApp(options: StartOptions = {}): Promise<{ app: App; close: () => Promise<void> }> {
  const { folder, remove } = makeFolder()
  const workspace = options.workspace ?? path.join(folder, 'workspace.json')
  const child = launchChild(
    process.execPath,
    [options.program ?? headless, ...appArguments(workspace), ...(options.args ?? [])],
    { ...options, env: { XDG_DATA_HOME: folder, ...options.env } },
  )
  const close = async () => {
    child.kill('SIGKILL')
    await child.stopped
    remove()
  }
  try {
    return { app: readyApp(child, await child.firstLine()), close }
  } catch (error) {
    await close()
    throw error
  }
}

/** JSON when ready, free ports, and this workspace. */
export function appArguments(workspace: string): string[] {
  return ['--json', '--port', '0', '--control-port', '0', '--workspace', workspace]
}

/** The app that has printed this line of JSON. */
export function readyApp(child: Child, line: string): App {
  const ready = JSON.parse(line) as Pick<App, 'endpoint' | 'control' | 'token' | 'workspace'>
  return {
    ...child,
    ...ready,
    async api(method, place, body, headers) {
      const response = await fetch(`${ready.control}/api/v1${place}`, {
        method,
        headers: {
          authorization: `Bearer ${ready.token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return {
        status: response.status,
        body: text === '' ? null : JSON.parse(text),
        headers: response.headers,
      }
    },
    async logIn(username, password) {
      const body = new URLSearchParams({ username, password, ipaddress: '203.0.113.7' })
      return (await fetch(ready.endpoint, { method: 'POST', body })).text()
    },
  }
}
