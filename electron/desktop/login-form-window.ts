import type { BrowserWindow } from 'electron'
import { pageUrl } from './page-scheme.ts'
import { backgroundNow, webPreferences } from './window.ts'

const loginFormUrl = `${pageUrl}#/login-form`

/**
 * Lets the page in the app's window open the login form in one of its own: that address and no other, once at a time,
 * under the same rules. It closes with the app's window.
 *
 * @param serve has the app answer the page in a window
 */
export function allowLoginForm(window: BrowserWindow, serve: (window: Electron.BrowserWindow) => void): void {
  let form: Electron.BrowserWindow | undefined
  window.webContents.setWindowOpenHandler(({ url }) => {
    if (url !== loginFormUrl || form !== undefined) return { action: 'deny' }
    return {
      action: 'allow',
      overrideBrowserWindowOptions: {
        width: 620,
        height: 720,
        minWidth: 360,
        minHeight: 400,
        title: 'Login form',
        backgroundColor: backgroundNow(),
        webPreferences: webPreferences(),
      },
    }
  })
  window.webContents.on('did-create-window', (created) => {
    form = created
    serve(created)
    created.once('closed', () => {
      form = undefined
    })
  })
}
