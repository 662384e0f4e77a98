import type { MenuItemConstructorOptions } from 'electron'
import { railPages } from '../../shared/pages.ts'
import { scenarioSwitch } from '../../shared/scenario-switch.ts'

/** What the menu does beyond what Electron does by itself. */
export interface MenuActions {
  copyUrl: () => void
  startEndpoint: () => void
  stopEndpoint: () => void
  switchScenario: () => void
  /** Shows a page, by its place after the `#`. */
  show: (place: string) => void
}

/**
 * The app's menu, after the custom of the system.
 *
 * @param isPackaged without the developers' tools
 */
export function menuOf(
  { copyUrl, startEndpoint, stopEndpoint, switchScenario, show }: MenuActions,
  platform: NodeJS.Platform,
  isPackaged: boolean,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Copy endpoint URL', accelerator: 'CmdOrCtrl+Shift+C', click: copyUrl },
        { label: 'Start endpoint', click: startEndpoint },
        { label: 'Stop endpoint', click: stopEndpoint },
        { type: 'separator' },
        {
          label: scenarioSwitch.title,
          accelerator: `CmdOrCtrl+${scenarioSwitch.key}`,
          click: switchScenario,
        },
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      // The roles work on the text field that has the focus. The page has the keys first, for an undo of its own.
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        ...railPages.map(({ title, path }, index) => ({
          label: title,
          // There are nine such keys.
          ...(index < 9 && { accelerator: `CmdOrCtrl+${String(index + 1)}` }),
          click: () => {
            show(path)
          },
        })),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [{ role: 'reload' as const }, { role: 'toggleDevTools' as const }]),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    { role: 'help', submenu: isMac ? [] : [{ role: 'about' }] },
  ]
}
