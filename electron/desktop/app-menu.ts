import { app, clipboard, Menu, shell, type BrowserWindow } from 'electron'
import { scenarioSwitch } from '../../shared/scenario-switch.ts'
import type { Endpoint } from '../endpoint/endpoint.ts'
import { menuOf } from './menu.ts'

/** Gives the app its menu, which works on this window and this endpoint. */
export function setAppMenu(window: BrowserWindow, endpoint: Endpoint): void {
  const inPage = (script: string) => {
    void window.webContents.executeJavaScript(`${script}; undefined`)
  }
  const actions = {
    copyUrl() {
      const { url } = endpoint.state
      if (url === null) shell.beep()
      else void clipboard.writeText(url)
    },
    startEndpoint() {
      // Where it cannot, its state says so, and the page shows that.
      endpoint.start().catch(() => undefined)
    },
    stopEndpoint() {
      void endpoint.stop()
    },
    switchScenario() {
      inPage(`dispatchEvent(new Event(${JSON.stringify(scenarioSwitch.event)}))`)
    },
    show(place: string) {
      inPage(`location.hash = ${JSON.stringify(place)}`)
    },
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuOf(actions, process.platform, app.isPackaged)))
}
