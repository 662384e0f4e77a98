import type { Browser, ElectronApplication, Page } from '@playwright/test'
import { launchDesktop } from '../desktop/launch.ts'
import { apiOf, openApp, type Api } from '../open-app.ts'

/** What the page is shown in: a browser that the headless app serves, the desktop app's window, or the packaged app's. */
export type Shell = 'web' | 'electron' | 'packaged'

/** What playwright.config.ts says for each project. */
export interface ShellOptions {
  shell: Shell
}

/** The running app, in whichever shell. */
export interface RunningApp {
  /** The URL that a helpdesk posts user logins to; empty where the endpoint could not start. */
  endpoint: string
  control: string
  token: string
  /** The workspace file. */
  workspace: string
  api: Api
  /** Ends it at once, as a crash does. */
  kill: () => Promise<void>
}

/** The app with its page in sight. */
export interface Opened {
  app: RunningApp
  page: Page
  /** Gives the page a size, in CSS pixels. */
  resize: (width: number, height: number) => Promise<void>
  /** What is saved as a file when this is done: its name, and where it is now. */
  saved: (act: () => Promise<void>) => Promise<SavedFile>
  /** There still is a page: a window goes with its app. */
  isThere: () => boolean
  close: () => Promise<void>
}

export interface SavedFile {
  name: string
  path: string
}

const size = { width: 1280, height: 800 }

/** The headless app, and its page in a browser that has seen nothing before. */
export async function openWeb(browser: Browser): Promise<Opened> {
  const { app, close } = await openApp()
  const kill = async () => {
    app.kill('SIGKILL')
    await app.stopped
  }
  return showInBrowser(browser, { ...app, kill }, close)
}

/** The same app, whose window is left alone, with its page in a browser. */
export function alsoInBrowser(browser: Browser, { app, close }: Opened): Promise<Opened> {
  return showInBrowser(browser, app, close)
}

async function showInBrowser(
  browser: Browser,
  app: RunningApp,
  closeApp: () => Promise<void>,
): Promise<Opened> {
  const context = await browser.newContext({ viewport: size })
  const page = await context.newPage()
  await page.goto(`${app.control}/#token=${app.token}`)
  return {
    app,
    page,
    resize: (width, height) => page.setViewportSize({ width, height }),
    async saved(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()])
      return { name: download.suggestedFilename(), path: await download.path() }
    },
    isThere: () => true,
    async close() {
      await context.close()
      await closeApp()
    },
  }
}

/** The desktop app with its window: this tree's build, or the packaged app. */
export async function openWindow(packaged: boolean): Promise<Opened> {
  const { app: electron, page, close, folder, ...ready } = await launchDesktop({ packaged })
  let isGone = false
  const kill = async () => {
    isGone = true
    await killed(electron)
  }
  return {
    app: { ...ready, api: apiOf(ready), kill },
    page,
    // On a busy machine it may happen that a window without a real screen stops to draw when its size changes.
    async resize(width, height) {
      do await resizeWindow(electron, width, height)
      while (!(await draws(page)))
    },
    saved: (act) => savedByWindow(electron, folder, act),
    isThere: () => !isGone,
    async close() {
      // Asked politely, it would ask back when something in a form is unsaved.
      if (!isGone) await kill()
      await close()
    },
  }
}

/** With the processes that it has started, which otherwise live for a while and write. */
async function killed(electron: ElectronApplication): Promise<void> {
  const child = electron.process()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  await gone
}

/** A person can make the window no smaller than its least size; a zoom makes the page smaller all the same. */
async function resizeWindow(electron: ElectronApplication, width: number, height: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, [toWidth, toHeight]) => {
      const [window] = BrowserWindow.getAllWindows()
      const [leastWidth = 0, leastHeight = 0] = window?.getMinimumSize() ?? []
      const zoom = Math.max(1, leastWidth / toWidth, leastHeight / toHeight)
      window?.webContents.setZoomFactor(zoom)
      window?.setContentSize(Math.round(toWidth * zoom), Math.round(toHeight * zoom))
      window?.webContents.invalidate()
    },
    [width, height] as const,
  )
}

/** Whether the page is drawn anew within a second, when it asks for it. */
function draws(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        setTimeout(resolve, 1000, false)
        requestAnimationFrame(() => {
          resolve(true)
        })
      }),
  )
}

/** The first file that the window saves as this is done, into this folder: where a person would say where to. */
async function savedByWindow(
  electron: ElectronApplication,
  folder: string,
  act: () => Promise<void>,
): Promise<SavedFile> {
  // In an object, since a promise itself would be waited for.
  const coming = await electron.evaluateHandle(
    ({ session }, into) => ({
      file: new Promise<SavedFile>((resolve, reject) => {
        session.defaultSession.once('will-download', (_, item) => {
          const name = item.getFilename()
          const path = `${into}/${name}`
          item.setSavePath(path)
          item.once('done', (__, state) => {
            if (state === 'completed') resolve({ name, path })
            else reject(new Error(`The download was ${state}.`))
          })
        })
      }),
    }),
    folder,
  )
  await act()
  return coming.evaluate(({ file }) => file)
}
