import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Summary } from '../shared/traffic/exchange.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

/** A folder for one test, removed at its end. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'loginshare-mock-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** The whole app in this process for one test: a demo workspace, the endpoint and the control door on free ports. */
export async function startWorkbench(hosts?: string[]) {
  const workspace = path.join(await temporaryFolder(), 'workspace.json')
  const workbench = await openWorkbench({ workspace, endpoint: { port: 0, ...(hosts && { hosts }) } })
  onTestFinished(() => workbench.close())
  const control = await workbench.openControl(0)
  const { url } = await workbench.endpoint.start()
  return { workbench, control, endpoint: url ?? '' }
}

/** Posts fields to the endpoint as a helpdesk does. */
export function login(url: string, fields: Record<string, string> = {}): Promise<Response> {
  const body = { username: 'john.doe', password: 'demo', ipaddress: '203.0.113.7', ...fields }
  return fetch(url, { method: 'POST', body: new URLSearchParams(body) })
}

/** The newest row of the log. */
export function newest({ session }: Workbench): Summary | undefined {
  return session.traffic.list({ limit: 1 }).items[0]
}

/** Calls the control door. */
export function call(control: { url: string; token: string }, method: string, route: string, body?: object) {
  return fetch(control.url + route, {
    method,
    headers: { authorization: `Bearer ${control.token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
}
