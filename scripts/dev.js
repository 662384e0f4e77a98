// `npm run dev`: the app with Vite serving the page, so that a change in it shows at once; a change in anything else
// starts the app anew. Options are the app's own.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const options = process.argv.slice(2)
const at = options.indexOf('--control-port')

const child = spawn(
  process.execPath,
  ['node_modules/electron-vite/bin/electron-vite.js', 'dev', '--watch', '--', ...options],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      // What electron-vite takes for Electron decides itself whether there is one.
      ELECTRON_EXEC_PATH: process.execPath,
      ELECTRON_ENTRY: 'scripts/dev-app.js',
      // Where Vite passes the page's calls on to (electron.vite.config.ts).
      LOGINSHARE_MOCK_CONTROL_PORT: at < 0 ? '8481' : options[at + 1],
    },
  },
)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal))
}
child.once('close', (code) => process.exit(code ?? 1))
