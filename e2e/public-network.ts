import { spawnSync } from 'node:child_process'
import { headless } from '../scripts/build.js'
import type { Child } from './child.ts'
import { appArguments, readyApp, type App } from './open-app.ts'
import { startChild } from './start-child.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The app in a network where a client can come from a public address. */
export interface PublicNetwork {
  app: App
  /** The URL that such a client posts to. */
  url: string
  /** The address that it comes from. */
  address: string
  /** Sends a request within that network; the reply's body comes out of the child's stdout as it arrives. */
  request: (url: string, init?: RequestInit) => Child
}

const address = '93.184.216.34'
const isRoot = process.getuid?.() === 0

/** Runs a command in a network of its own that has the public address. */
function inOwnNetwork(...command: string[]): [string, string[]] {
  const setUp = `ip link set lo up && ip addr add ${address}/32 dev lo && exec "$@"`
  return ['unshare', ['--net', ...(isRoot ? [] : ['--map-root-user']), 'sh', '-c', setUp, 'sh', ...command]]
}

/** Runs a command in the network of a process. */
function inNetworkOf(pid: number, ...command: string[]): [string, string[]] {
  const user = isRoot ? [] : ['--user', '--preserve-credentials']
  return ['nsenter', ['--target', String(pid), '--net', ...user, ...command]]
}

const fetchScript = `
  const [url, init] = process.argv.slice(1)
  const { body } = await fetch(url, JSON.parse(init))
  for await (const part of body) process.stdout.write(part)`

/**
 * Starts the app for this test alone where it has a public address of its own: in a network namespace, which Linux lets
 * root make, and mostly others, too. Where it does not, sockets that arrive at ::1 say that they come from there.
 */
export async function startInPublicNetwork(): Promise<PublicNetwork> {
  const folder = temporaryFolder()
  const own = spawnSync(...inOwnNetwork('true')).status === 0
  const host = own ? address : '::1'
  const hosts = ['--host', '127.0.0.1', '--host', host]
  const program = [headless, ...appArguments(`${folder}/workspace.json`), ...hosts]
  const env = { XDG_DATA_HOME: folder, ...(!own && { NODE_OPTIONS: `--import ${seemsPublic}` }) }
  const child = own
    ? startChild(...inOwnNetwork(process.execPath, ...program), { env })
    : startChild(process.execPath, program, { env })
  const app = readyApp(child, await child.firstLine())
  return {
    app,
    address,
    url: app.endpoint.replace('127.0.0.1', own ? host : `[${host}]`),
    request(url, init = {}) {
      const script = ['--input-type=module', '-e', fetchScript, url, JSON.stringify(init)]
      return own
        ? startChild(...inNetworkOf(child.pid, process.execPath, ...script))
        : startChild(process.execPath, script)
    },
  }
}

/** Makes sockets that arrive at ::1 say that they come from the public address. */
const seemsPublic = `data:text/javascript,${encodeURIComponent(`
  import { Socket } from 'node:net'
  const peerOf = Socket.prototype._getpeername
  Socket.prototype._getpeername = function () {
    const peer = peerOf.call(this)
    return this.localAddress === '::1' ? { ...peer, address: '${address}' } : peer
  }`)}`
