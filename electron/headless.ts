import { CannotListen } from './listen.ts'
import { curlLine } from './endpoint/login-page.ts'
import { OptionsEnd, readOptions, type Options } from './options.ts'
import { openWorkbench, type Workbench } from './workbench.ts'
import { Locked } from './workspace/lock.ts'

/** How a run ends, for scripts: 0 well, 1 otherwise than foreseen, and these. */
const exitCodes = { badOption: 2, locked: 3, cannotListen: 4 } as const

void main()

/** The app without a window: opens the workspace, listens, and runs until it is interrupted. */
async function main(): Promise<void> {
  // A fault in one request must not take the others down; it is said, and the app goes on.
  process.on('unhandledRejection', (reason) => {
    console.error('Something failed that should not have; the app goes on:', reason)
  })
  let workbench: Workbench | undefined
  try {
    const options = readOptions(process.argv.slice(2))
    workbench = await openWorkbench({
      workspace: options.workspace,
      controlPort: options.controlPort,
      endpoint: {
        ...(options.host && { hosts: options.host }),
        ...(options.port !== undefined && { port: options.port }),
      },
    })
    closeOnSignal(workbench)
    await start(workbench, options)
  } catch (error) {
    await workbench?.close()
    end(error)
  }
}

async function start(workbench: Workbench, options: Options): Promise<void> {
  for (const note of workbench.notes) console.error(note)
  const state = await workbench.endpoint.start()
  for (const note of state.notes) console.error(note)
  const control = await workbench.openControl(options.controlPort)
  const url = state.url ?? ''
  if (options.json) {
    const ready = { endpoint: url, control: control.url, token: control.token, workspace: workbench.file }
    process.stdout.write(`${JSON.stringify(ready)}\n`)
    return
  }
  console.log(`LoginShare Mock is running; Ctrl+C ends it.

  Endpoint   ${url}
  Try it     ${curlLine(url, 'user')}
  Control    ${control.url}/api/v1
  Token      ${control.token}
  Workspace  ${workbench.file}
`)
}

/** Ctrl+C and a polite kill end the app with everything saved; a second one ends it at once. */
function closeOnSignal(workbench: Workbench): void {
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (closing) process.exit(1)
      closing = true
      workbench.close().then(() => process.exit(0), end)
    })
  }
}

/** Says what happened in one line and ends the process. */
function end(error: unknown): void {
  if (error instanceof OptionsEnd) {
    const stream = error.exitCode === 0 ? process.stdout : process.stderr
    stream.write(`${error.text.trimEnd()}\n`)
    process.exit(error.exitCode)
  }
  console.error(error instanceof Error ? error.message : error)
  if (error instanceof Locked) process.exit(exitCodes.locked)
  process.exit(error instanceof CannotListen ? exitCodes.cannotListen : 1)
}
