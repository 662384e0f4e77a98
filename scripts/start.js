// `npm start`: builds what is not built, then opens the app in a window, or where there can be none, runs it without in
// this very process. Plain JavaScript, because it runs before anything is built and should cost nothing.
import { pathToFileURL } from 'node:url'
import { hasDisplay } from '../electron/display.js'
import { buildIfNeeded, headless } from './build.js'

buildIfNeeded()
const options = process.argv.slice(2)
if (!options.includes('--headless') && !options.includes('--help')) await tryWindow()
await import(pathToFileURL(headless).href)

/** Ends with the window; comes back where none can be opened, having said why. */
async function tryWindow() {
  if (!hasDisplay()) {
    console.error('There is no display here, so the app runs without a window.')
    return
  }
  const { findElectron } = await import('./electron-binary.js')
  let electron = findElectron()
  if (electron === undefined) {
    const { fetchElectron } = await import('./fetch-electron.js')
    const fetched = fetchElectron()
    if ('problem' in fetched) {
      console.error(
        `There is no Electron here (${fetched.problem}), so the app runs without a window. ` +
          'To fetch it: node node_modules/electron/install.js',
      )
      return
    }
    electron = fetched.electron
  }
  const { runWindow } = await import('./run-window.js')
  await runWindow(electron, options)
  console.error('Electron cannot open a window here, so the app runs without one.')
}
