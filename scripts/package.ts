// `npm run package`: packs the app with electron-builder, whose options it takes.
// With `--inspectable` it makes the one that tests can drive.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from './build.js'
import { findElectron } from './electron-binary.js'
import { electronRuntime } from './electron-runtime.ts'
import { inspectableFolder } from './packaged-app.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const options = process.argv.slice(2)

buildIfNeeded()
const args = options.filter((option) => option !== '--inspectable')
if (options.includes('--inspectable')) {
  args.push(
    '-c.electronFuses.enableNodeCliInspectArguments=true',
    `-c.directories.output=${inspectableFolder}`,
  )
}
if (options.includes('--dir')) {
  // Where there is no official Electron, an unpacked app can be made of the tests' one; anything that is to be handed
  // on is made of the official one, which electron-builder fetches.
  const { dist, version } = await electronRuntime()
  if (findElectron() === undefined)
    console.error(`This app is for tests: it is packed with their Electron ${version}.`)
  args.push(`-c.electronDist=${dist}`, `-c.electronVersion=${version}`)
}
const { status } = spawnSync(
  process.execPath,
  [path.join(root, 'node_modules/electron-builder/cli.js'), ...args],
  {
    cwd: root,
    stdio: 'inherit',
    // The copy's fuses are set, so it must be one.
    env: { ...process.env, USE_HARD_LINKS: 'false' },
  },
)
process.exitCode = status ?? 1
