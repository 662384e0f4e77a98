import path from 'node:path'
import { closeOnSignal } from './close-on-signal.ts'
import { goOnAfterFaults } from './go-on-after-faults.ts'
import { endOf } from './how-it-ends.ts'
import { openBrowser } from './open-browser.ts'
import { readOptions, type Options } from './options.ts'
import { pageIn } from './page/page.ts'
import { startScenario } from './start-scenario.ts'
import { pageUrl, readyOf, sayReady } from './start-lines.ts'
import { openWorkbench, type Workbench } from './workbench.ts'
import { workbenchOptions } from './workbench-options.ts'

void main()

/** The app without a window: opens the workspace, listens, and runs until it is interrupted. */
async function main(): Promise<void> {
  goOnAfterFaults()
  let workbench: Workbench | undefined
  try {
    const options = readOptions(process.argv.slice(2))
    const page = pageIn(path.join(import.meta.dirname, '../renderer'))
    const opened = (workbench = await openWorkbench(workbenchOptions(options, page)))
    closeOnSignal(() => {
      opened.close().then(() => process.exit(0), end)
    })
    await start(opened, options)
  } catch (error) {
    await workbench?.close()
    end(error)
  }
}

async function start(workbench: Workbench, options: Options): Promise<void> {
  startScenario(workbench.session, options)
  for (const note of workbench.notes) console.error(note)
  const state = await workbench.endpoint.start()
  for (const note of state.notes) console.error(note)
  const ready = readyOf(workbench, await workbench.openControl(options.controlPort))
  sayReady(ready, options)
  if (options.open && !options.json) await openBrowser(pageUrl(ready))
}

/** Says what happened in one line and ends the process. */
function end(error: unknown): void {
  const { code, text, wanted } = endOf(error)
  if (wanted) console.log(text)
  else console.error(text)
  process.exit(code)
}
