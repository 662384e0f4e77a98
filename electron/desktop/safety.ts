import { app, session, type WebContents } from 'electron'
import { pageOrigin, pageUrl } from './page-scheme.ts'

/**
 * Keeps every page of the app where it is and what it is: it gets no permission, goes nowhere else, opens no window and
 * embeds nothing. The app has no link to elsewhere, so nothing is handed to the person's browser either. To be called
 * once Electron is ready, before there is a window.
 */
export function keepPagesSafe(): void {
  session.defaultSession.setPermissionRequestHandler((_, __, answer) => {
    answer(false)
  })
  session.defaultSession.setPermissionCheckHandler(() => false)
  session.defaultSession.setDevicePermissionHandler(() => false)
  // The page saves what it has itself, an export; Electron asks the person where to.
  session.defaultSession.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${pageOrigin}/`)) event.preventDefault()
  })
  app.on('web-contents-created', (_, contents) => {
    keepSafe(contents)
  })
}

function keepSafe(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  // A reload is a navigation to the page itself.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || withoutHash(event.url) !== pageUrl) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
}

function withoutHash(url: string): string {
  return url.replace(/#.*/s, '')
}
