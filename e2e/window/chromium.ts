import { existsSync } from 'node:fs'
import path from 'node:path'

/** As Debian and others name it. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** This machine's browser: the variable `CHROMIUM`, or the first on the PATH. Playwright's own is never fetched. */
export const chromium = process.env.CHROMIUM ?? onPath() ?? 'chromium'

function onPath(): string | undefined {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file))
}
