import { existsSync } from 'node:fs'
import path from 'node:path'

/** As Debian and others name it. */
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/**
 * How Playwright starts this machine's browser: the variable `CHROMIUM`, or the first on the PATH. Playwright's own is
 * never fetched.
 */
export const chromiumOptions = {
  executablePath: process.env.CHROMIUM ?? onPath() ?? 'chromium',
  // Chromium's sandbox is refused to root.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
}

function onPath(): string | undefined {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file))
}
