import { ipcMain, type MessagePortMain, type WebFrameMain } from 'electron'
import type { Context } from '../api/context.ts'
import { openPortDoor } from '../api/doors/port.ts'
import { pageOrigin } from './page-scheme.ts'

/**
 * Serves the contract to the pages in our windows, through the ports that their preload script hands over: to those pages
 * alone, and until they are loaded anew.
 *
 * @returns what makes a window one of ours
 */
export function serveWindows(context: () => Context): (window: Electron.BrowserWindow) => void {
  const served = new Map<Electron.BrowserWindow, Set<MessagePortMain>>()
  ipcMain.on('connect', ({ senderFrame, ports }) => {
    const open = [...served].find(([window]) => isPage(senderFrame, window))?.[1]
    for (const port of ports) {
      if (open === undefined) {
        port.close()
        continue
      }
      open.add(port)
      port.once('close', () => open.delete(port))
      openPortDoor(port, context)
    }
  })
  return (window) => {
    const open = new Set<MessagePortMain>()
    served.set(window, open)
    const closeAll = () => {
      for (const port of open) port.close()
      open.clear()
    }
    window.webContents.on('did-navigate', closeAll)
    window.once('closed', () => {
      served.delete(window)
      closeAll()
    })
  }
}

/** Whether it is our page, and in our window's main frame, that speaks. */
function isPage(frame: WebFrameMain | null, window: Electron.BrowserWindow): boolean {
  if (frame === null || window.isDestroyed()) return false
  return frame === window.webContents.mainFrame && frame.origin === pageOrigin
}
