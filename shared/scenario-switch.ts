/** The switch in the header, which the page opens by a key and the desktop's menu by an item that shows the same key. */
export const scenarioSwitch = {
  title: 'Switch scenario…',
  /** With Ctrl, or Cmd on macOS. */
  key: 'K',
  /** Tells the page's window to open it. */
  event: 'switch-scenario',
} as const
