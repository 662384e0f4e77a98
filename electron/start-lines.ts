import { curlLine } from '../shared/loginshare/curl-line.ts'
import type { Workbench } from './workbench.ts'

/** Where a running app can be reached, and what it works on: what `--json` prints. */
export interface Ready {
  /** The URL that a helpdesk posts to; empty where the endpoint could not start. */
  endpoint: string
  control: string
  token: string
  /** The workspace file. */
  workspace: string
}

export function readyOf({ endpoint, file }: Workbench, control: { url: string; token: string }): Ready {
  return { endpoint: endpoint.state.url ?? '', control: control.url, token: control.token, workspace: file }
}

/** The URL of the page in a browser. A fragment goes to no server and into no log. */
export function pageUrl({ control, token }: Ready): string {
  // Vite serves the page under `npm run dev`.
  return `${process.env.ELECTRON_RENDERER_URL ?? control}/#token=${token}`
}

/** Says on stdout that the app is ready, as a person or a script wants to read it. */
export function sayReady(ready: Ready, { json }: { json?: boolean }): void {
  process.stdout.write(json === true ? `${JSON.stringify(ready)}\n` : startLines(ready))
}

function startLines(ready: Ready): string {
  const { endpoint, control, workspace } = ready
  return `LoginShare Mock is running; Ctrl+C ends it.

  Endpoint   ${endpoint || 'not running'}
  Try it     ${endpoint && curlLine(endpoint, 'user')}
  Open       ${pageUrl(ready)}
  Control    ${control}/api/v1
  Workspace  ${workspace}

`
}
