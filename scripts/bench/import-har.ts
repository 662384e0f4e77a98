// Measures importing a HAR file of 60 MiB headless, and how long logins wait meanwhile: `npm run bench:import-har`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { exampleExchange } from '../../shared/traffic/exchange.test-data.ts'
import { harEntry } from '../../shared/traffic/export/write-har.ts'
import { wholeExchange } from '../../shared/traffic/kept-exchange.ts'
import { buildIfNeeded, headless } from '../build.js'
import { writeWorkspace } from './bench-users.ts'
import { longestWait } from './longest-wait.ts'
import { startServer } from './server-process.ts'
import { headlessArguments } from './servers.ts'

const mib = 60
/** A login may be held up for so many milliseconds. */
const targetMs = 20

const entries: string[] = []
for (let bytes = 0; bytes < mib * 1024 * 1024;) {
  const exchange = exampleExchange({ head: 'Host\nx', body: `username=person.${String(entries.length)}` })
  const entry = JSON.stringify(harEntry(wholeExchange(exchange)))
  entries.push(entry)
  bytes += entry.length + 1
}
const har = `{"log":{"version":"1.2","entries":[${entries.join()}]}}`

const folder = mkdtempSync(path.join(tmpdir(), 'loginshare-bench-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

buildIfNeeded()
const workspace = path.join(folder, 'workspace.json')
writeWorkspace(workspace, 10)
const server = await startServer(process.execPath, [headless, ...headlessArguments(workspace)])
const { control = '', token = '' } = server
await fetch(`${control}/api/v1/settings`, {
  method: 'PATCH',
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  body: JSON.stringify({ traffic: { maxCount: 200_000, maxBytes: 256 * 1024 * 1024 } }),
})
const body = path.join(folder, 'body.json')
writeFileSync(body, JSON.stringify({ content: btoa(har) }))
const idle = await longestWait(server, () => delay(2000))
const start = performance.now()
const busy = await longestWait(server, send)
const seconds = (performance.now() - start) / 1000
console.log(
  `${entries.length.toLocaleString('en')} logins in ${String(mib)} MiB: ${seconds.toFixed(1)} s; a login waited ${busy.toFixed(0)} ms at most, ${idle.toFixed(0)} ms before`,
)
await server.stop()
process.exitCode = busy < targetMs ? 0 : 1

/** In a process of its own, so that it takes no time of the logins that are measured. */
async function send(): Promise<void> {
  const asked = ['-H', `authorization: Bearer ${token}`, '-H', 'content-type: application/json']
  const child = spawn(
    'curl',
    ['-sN', ...asked, '--data-binary', `@${body}`, `${control}/api/v1/exchanges/import`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [said] = await Promise.all([child.stdout.setEncoding('utf8').toArray(), once(child, 'exit')])
  if (!said.join('').includes(`"imported":${String(entries.length)}`)) {
    throw new Error(`The import went wrong: ${said.join('').slice(-500)}`)
  }
}
