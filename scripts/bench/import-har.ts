// Measures importing a HAR file of 60 MiB headless, and how long logins wait meanwhile: `npm run bench:import-har`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { maxHarPart } from '../../shared/contract/exchange-files.ts'
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

/** How it is sent: as the page does, or as the simplest of scripts does. */
const ways = { 'in parts': maxHarPart, whole: Infinity }
let isMet = true
for (const [way, partBytes] of Object.entries(ways)) {
  const config = writeCalls(way, partBytes)
  const idle = await longestWait(server, () => delay(2000))
  const start = performance.now()
  const busy = await longestWait(server, () => call(config))
  const seconds = (performance.now() - start) / 1000
  console.log(
    `${entries.length.toLocaleString('en')} logins in ${String(mib)} MiB, sent ${way}: ${seconds.toFixed(1)} s; a login waited ${busy.toFixed(0)} ms at most, ${idle.toFixed(0)} ms before`,
  )
  if (way === 'in parts') isMet = busy - idle <= targetMs
}
await server.stop()
process.exitCode = isMet ? 0 : 1

/** Writes down what curl is to send, and gives its configuration. */
function writeCalls(run: string, partBytes: number): string {
  const bytes = Buffer.from(har)
  const calls: string[] = []
  for (let at = 0; at < bytes.length; at += partBytes) {
    const content = bytes.subarray(at, at + partBytes).toString('base64')
    const isLast = at + partBytes >= bytes.length
    const body = path.join(folder, `${run} ${String(at)}.json`)
    writeFileSync(body, JSON.stringify({ run, content, ...(!isLast && { at }) }))
    calls.push(
      [
        `url = "${control}/api/v1/exchanges/import${isLast ? '' : '/part'}"`,
        `header = "authorization: Bearer ${token}"`,
        'header = "content-type: application/json"',
        `data-binary = "@${body}"`,
      ].join('\n'),
    )
  }
  const config = path.join(folder, `${run}.curl`)
  writeFileSync(config, calls.join('\nnext\n'))
  return config
}

/** In a process of its own, so that it takes no time of the logins that are measured. */
async function call(config: string): Promise<void> {
  const child = spawn('curl', ['-sN', '-K', config], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await Promise.all([child.stdout.setEncoding('utf8').toArray(), once(child, 'exit')])
  if (!said.join('').includes(`"imported":${String(entries.length)}`)) {
    throw new Error(`The import went wrong: ${said.join('').slice(-500)}`)
  }
}
