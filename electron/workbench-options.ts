import type { Options } from './options.ts'
import type { Page } from './page/page.ts'
import type { WorkbenchOptions } from './workbench.ts'

/** What the command line says, in the workbench's words; the page is what the control door serves. */
export function workbenchOptions(
  { workspace, host, port, controlPort }: Options,
  page: Page,
): WorkbenchOptions {
  const endpoint = { ...(host && { hosts: host }), ...(port !== undefined && { port }) }
  return { workspace, controlPort, endpoint, page }
}
