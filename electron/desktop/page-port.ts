import { ipcMain, type BrowserWindow, type MessagePortMain, type WebFrameMain } from 'electron'
import type { Context } from '../api/context.ts'
import { openPortDoor } from '../api/doors/port.ts'
import { pageOrigin } from './page-scheme.ts'

/**
 * Serves the contract to the page in the window, through the ports that its preload script hands over: to that page
 * alone, and until it is loaded anew.
 */
export function serveWindow(window: BrowserWindow, context: () => Context): void {
  const open = new Set<MessagePortMain>()
  ipcMain.on('connect', ({ senderFrame, ports }) => {
    for (const port of ports) {
      if (!isPage(senderFrame, window)) {
        port.close()
        continue
      }
      open.add(port)
      port.once('close', () => open.delete(port))
      openPortDoor(port, context)
    }
  })
  window.webContents.on('did-navigate', () => {
    for (const port of open) port.close()
    open.clear()
  })
}

/** Whether it is our page, and in our window's main frame, that speaks. */
function isPage(frame: WebFrameMain | null, window: BrowserWindow): boolean {
  if (frame === null || window.isDestroyed()) return false
  return frame === window.webContents.mainFrame && frame.origin === pageOrigin
}
