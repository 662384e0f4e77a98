import path from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { closeOnSignal } from './close-on-signal.ts'
import { setAppMenu } from './desktop/app-menu.ts'
import { ownArguments } from './desktop/arguments.ts'
import { allowLoginForm } from './desktop/login-form-window.ts'
import { serveWindows } from './desktop/page-port.ts'
import { registerPageScheme, servePage } from './desktop/page-scheme.ts'
import { keepPagesSafe } from './desktop/safety.ts'
import { userDataFolder } from './desktop/user-data.ts'
import { bringToFront, openWindow, rememberPlace } from './desktop/window.ts'
import { goOnAfterFaults } from './go-on-after-faults.ts'
import { endOf } from './how-it-ends.ts'
import { readOptions, type Options } from './options.ts'
import { pageIn } from './page/page.ts'
import { startScenario } from './start-scenario.ts'
import { readyOf, sayReady } from './start-lines.ts'
import { openWorkbench, type Workbench } from './workbench.ts'
import { workbenchOptions } from './workbench-options.ts'

void main()

/** The app in a window: the same workbench as without one, and a page that talks to it through a port. */
async function main(): Promise<void> {
  goOnAfterFaults()
  let options: Options | undefined
  try {
    options = readOptions(ownArguments(process.argv, app.isPackaged))
    registerPageScheme()
    app.setPath('userData', userDataFolder(app.getPath('appData'), options.workspace))
    if (!app.requestSingleInstanceLock()) {
      console.error('The workspace is open already; its window is in front now.')
      app.exit(options.json === true ? 3 : 0)
      return
    }
    await app.whenReady()
    // To `npm start`, which goes on without a window where it does not come this far.
    process.send?.('window')
    await start(options)
  } catch (error) {
    end(error, options)
  }
}

async function start(options: Options): Promise<void> {
  const page = pageIn(path.join(import.meta.dirname, '../renderer'))
  const workbench = await openWorkbench(workbenchOptions(options, page))
  try {
    startScenario(workbench.session, options)
  } catch (error) {
    await workbench.close()
    throw error
  }
  // Where Vite serves the page, under `npm run dev`; nobody may lead the packaged app elsewhere by it.
  servePage(page, app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL)
  keepPagesSafe()
  const listening = listen(workbench, options)
  const window = openWindow()
  const serve = serveWindows(() => workbench.context('window'))
  serve(window)
  allowLoginForm(window, serve)
  setAppMenu(window, workbench.endpoint)
  app.on('second-instance', () => {
    bringToFront(window)
  })
  closeWithTheWindow(window, workbench, options)
  sayReady(readyOf(workbench, await listening), options)
}

/** Opens the endpoint and the control door. What is taken ends nothing here: the window says so, and helps. */
async function listen(workbench: Workbench, { controlPort }: Options) {
  const say = (error: unknown) => {
    console.error(endOf(error).text)
  }
  for (const note of workbench.notes) console.error(note)
  const control = workbench.openControl(controlPort).catch((error: unknown) => {
    say(error)
    return workbench.openControl(0)
  })
  const state = await workbench.endpoint.start().catch(say)
  for (const note of state?.notes ?? []) console.error(note)
  return control
}

/** The app ends with its window, at a signal, or when what has started it has ended; with everything saved. */
function closeWithTheWindow(window: BrowserWindow, workbench: Workbench, options: Options): void {
  const close = () => {
    workbench.close().then(
      () => {
        app.exit(0)
      },
      (error: unknown) => {
        end(error, options)
      },
    )
  }
  app.on('window-all-closed', () => {
    app.quit()
  })
  app.once('will-quit', (event) => {
    event.preventDefault()
    close()
  })
  const closeAtOnce = () => {
    if (!window.isDestroyed()) rememberPlace(window)
    close()
  }
  closeOnSignal(closeAtOnce)
  process.once('disconnect', closeAtOnce)
}

/** Says what happened, in a box where nobody may be looking at a terminal, and ends the process. */
function end(error: unknown, options: Options | undefined): void {
  const { code, text, wanted } = endOf(error)
  if (wanted) console.log(text)
  else console.error(text)
  if (app.isReady() && options?.json !== true) dialog.showErrorBox('LoginShare Mock has ended', text)
  app.exit(code)
}
