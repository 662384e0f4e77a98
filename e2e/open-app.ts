import path from 'node:path'
import { headless } from '../scripts/build.js'
import { launchChild, type Child, type ChildOptions } from './child.ts'
import { makeFolder } from './make-folder.ts'

/** The running app: where it listens, and how to ask it. */
export interface App extends Child {
  /** The URL that a helpdesk posts user logins to. */
  endpoint: string
  control: string
  token: string
  /** The workspace file. */
  workspace: string
  api: Api
  /** Logs in as a helpdesk does, and gives the reply's text. */
  logIn: (username: string, password: string) => Promise<string>
}

/** Asks the API: `api('GET', '/users')`. A body is sent as JSON. */
export type Api = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answer>

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

/** Starts the app on free ports and a workspace of its own; `close` ends it, politely or not, and removes its folder. */
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
    api: apiOf(ready),
    async logIn(username, password) {
      const body = new URLSearchParams({ username, password, ipaddress: '203.0.113.7' })
      return (await fetch(ready.endpoint, { method: 'POST', body })).text()
    },
  }
}

/** The API behind this control door. */
export function apiOf({ control, token }: Pick<App, 'control' | 'token'>): Api {
  return async (method, place, body, headers) => {
    const response = await fetch(`${control}/api/v1${place}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
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
  }
}
