// Measures exporting 100,000 logins headless, and how long logins wait meanwhile: `npm run bench:export`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { trafficFormatNames, type TrafficFormat } from '../../shared/traffic/export/formats.ts'
import { buildIfNeeded, headless } from '../build.js'
import { writeWorkspace } from './bench-users.ts'
import { longestWait } from './longest-wait.ts'
import { median } from './percentile.ts'
import { readCost } from './process-cost.ts'
import { startServer, type ServerProcess } from './server-process.ts'
import { headlessArguments } from './servers.ts'

const logins = 100_000
/** How often each format is measured: on a busy machine, one login or the other waits for that alone. */
const rounds = 3
/** A login may wait for so many milliseconds longer; the median of the rounds. */
const targetMs = 20
const atOnce = 32

const folder = mkdtempSync(path.join(tmpdir(), 'loginshare-bench-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

buildIfNeeded()
const workspace = path.join(folder, 'workspace.json')
writeWorkspace(workspace, 10)
const server = await startServer(process.execPath, [headless, ...headlessArguments(workspace)])
await api('PATCH', '/settings', { traffic: { maxCount: logins * 2, maxBytes: 256 * 1024 * 1024 } })
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let count = 0; count < logins / atOnce; count += 1) await logIn()
  }),
)

let isMet = true
for (const format of trafficFormatNames) {
  const waits: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const before = readCost(server.pid)?.rss ?? NaN
    const idle = await longestWait(server, () => delay(2000))
    const start = performance.now()
    let most = before
    const watch = setInterval(() => (most = Math.max(most, readCost(server.pid)?.rss ?? NaN)), 100)
    const busy = await longestWait(server, () => download(format))
    clearInterval(watch)
    waits.push(busy - idle)
    const seconds = (performance.now() - start) / 1000
    console.log(
      `${format}: ${seconds.toFixed(1)} s, memory up by ${(most - before).toFixed(0)} MiB at most; a login waited ${busy.toFixed(0)} ms at most, ${idle.toFixed(0)} ms before`,
    )
  }
  isMet &&= median(waits) <= targetMs
}
await server.stop()
process.exitCode = isMet ? 0 : 1

function api(method: string, route: string, body: object): Promise<Response> {
  const { control = '', token = '' } = server
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return fetch(`${control}/api/v1${route}`, { method, headers, body: JSON.stringify(body) })
}

/** In a process of its own, so that reading it takes no time of the logins that are measured. */
async function download(format: TrafficFormat): Promise<void> {
  const { control = '', token = '' }: ServerProcess = server
  const asked = [
    '-H',
    `authorization: Bearer ${token}`,
    '-H',
    'content-type: application/json',
    '-d',
    JSON.stringify({ format }),
  ]
  const child = spawn('curl', ['-sN', '-o', '/dev/null', ...asked, `${control}/api/v1/exchanges/export`])
  const [code] = (await once(child, 'exit')) as [number]
  if (code !== 0) throw new Error(`curl ended with ${String(code)}.`)
}

async function logIn(): Promise<void> {
  const body = new URLSearchParams({ username: 'nobody', password: 'x', ipaddress: '127.0.0.1' })
  await (await fetch(server.endpoint, { method: 'POST', body })).text()
}
