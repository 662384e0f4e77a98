import path from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme, screen, type WebPreferences } from 'electron'
import { pageUrl } from './page-scheme.ts'
import { isReachable, readPlace, savePlace } from './window-place.ts'

/** Before the page has drawn anything; the theme's own background, so that nothing flashes. */
const background = { dark: '#242424', light: '#ffffff' }

export function backgroundNow(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light
}

const placeFile = () => path.join(app.getPath('userData'), 'window.json')

/** Opens the app's window where it was the last time. It is shown when the page has drawn itself. */
export function openWindow(): BrowserWindow {
  const place = readPlace(placeFile())
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 640,
    ...(place && isReachable(place.bounds, screens) && place.bounds),
    title: 'LoginShare Mock',
    show: false,
    backgroundColor: backgroundNow(),
    webPreferences: webPreferences(),
  })
  window.once('ready-to-show', () => {
    if (place?.maximized === true) window.maximize()
    window.show()
  })
  window.on('close', () => {
    rememberPlace(window)
  })
  askBeforeLosing(window)
  void window.loadURL(pageUrl)
  return window
}

/** What a page of ours may do, in whichever window. */
export function webPreferences(): WebPreferences {
  return {
    preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
    // It would fetch its dictionaries from elsewhere.
    spellcheck: false,
  }
}

/** Remembers where the window is, for the next start. It does so itself when a person closes it. */
export function rememberPlace(window: BrowserWindow): void {
  savePlace(placeFile(), { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
}

/** Brings the window to the front: somebody has started the app once more. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** The page holds back while something is unsaved, which Electron takes for a silent no. */
function askBeforeLosing(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'Leave without saving?',
      detail: 'What you have changed in the form would be lost.',
      buttons: ['Leave', 'Stay'],
      defaultId: 1,
      cancelId: 1,
    })
    if (choice === 0) event.preventDefault()
  })
}
