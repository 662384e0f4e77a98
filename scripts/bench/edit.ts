// Measures how long an edit holds up logins, and what edits cost them, with many people and with few: `npm run bench:edit`.
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildIfNeeded, headless } from '../build.js'
import { loginPost, loginPosts, writeWorkspace } from './bench-users.ts'
import { HelpdeskConnection } from './helpdesk-connection.ts'
import { median, percentile } from './percentile.ts'
import { askOnce } from './reply.ts'
import type { Ready } from './server-process.ts'
import { headlessArguments } from './servers.ts'

/** People of each kind. */
const counts = [10, 10_000]
const connections = 8
const rounds = 3
/** How long each is measured in a round, without edits and with them, in milliseconds. */
const partMs = 3000
/** From one edit to the next, in milliseconds. */
const everyMs = 100
/** No edit may hold up the event loop longer with the most people, in milliseconds. */
const targetMs = 20
/** "That of 10", as far as can be told: the throughput with edits, of many to few. */
const noSlower = 0.95

/** An app under test. */
interface App extends Required<Ready> {
  people: number
  child: ChildProcess
  sample: string
}

/** What was measured in one part of a round. */
interface Part {
  /** The longest time that the app's event loop was held up in each step, an edit and the wait after it, in milliseconds. */
  blocks: number[]
  loginsPerSecond: number
  p99: number
  max: number
  /** How long each edit took to be answered, in milliseconds. */
  edits: number[]
}

/** Edits until now: each is another one, or else it would change nothing. */
let count = 0
const folder = mkdtempSync(path.join(tmpdir(), 'loginshare-bench-'))
const running: ChildProcess[] = []
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

buildIfNeeded()
const apps: App[] = []
for (const people of counts) apps.push(await start(people))
console.log(
  `Users, and as many staff members; ${String(connections)} connections log in; an edit of one field every ${String(everyMs)} ms.`,
)
for (const app of apps) await measure(app, true)
const found = new Map(apps.map((app) => [app, { without: [] as Part[], edited: [] as Part[] }]))
for (let round = 1; round <= rounds; round += 1) {
  for (const [app, { without, edited }] of found) {
    without.push(await measure(app, false))
    edited.push(await measure(app, true))
  }
}
for (const [{ people }, { without, edited }] of found) {
  console.log(line(`${String(people)} people, no edits`, without))
  console.log(line(`${String(people)} people, edits`, edited))
}
const [few, many] = apps.map((app) => found.get(app)?.edited ?? [])
const ratio = perSecond(many ?? []) / perSecond(few ?? [])
const longest = median((many ?? []).flatMap(({ blocks }) => blocks))
console.log(
  `Longest block of an edit, in the middle: ${longest.toFixed(1)} ms (at most ${String(targetMs)} ms: ${longest <= targetMs ? 'yes' : 'NO'})`,
)
console.log(
  `Logins with edits, many to few: ${ratio.toFixed(2)}x (at least ${String(noSlower)}x: ${ratio >= noSlower ? 'yes' : 'NO'})`,
)
process.exitCode = longest <= targetMs && ratio >= noSlower ? 0 : 1
for (const { child } of apps) child.kill()

/** Starts the app as it is built, with a probe of its event loop in it. */
async function start(people: number): Promise<App> {
  const workspace = path.join(folder, `${String(people)}.json`)
  writeWorkspace(workspace, people, 1, people)
  const probe = fileURLToPath(new URL('loop-probe.js', import.meta.url))
  const child = fork(headless, headlessArguments(workspace), {
    execArgv: ['--import', probe],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  running.push(child)
  if (child.stdout === null) throw new Error('The app has no stdout.')
  const [text] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const ready = JSON.parse(text) as Required<Ready>
  return { ...ready, people, child, sample: await askOnce(ready.endpoint, loginPost(ready.endpoint, 0)) }
}

async function measure(app: App, edits: boolean): Promise<Part> {
  const { endpoint, people, sample } = app
  const posts = loginPosts(endpoint, people)
  const latencies: number[] = []
  const answered = (milliseconds: number) => latencies.push(milliseconds)
  const work = { endpoint, sample, next: () => posts.next().value, answered }
  const clients = Array.from({ length: connections }, () => new HelpdeskConnection(work))
  await Promise.all(clients.map((client) => client.start()))
  await delay(200)
  latencies.length = 0
  await longestBlock(app)
  const from = performance.now()
  const took: number[] = []
  const blocks: number[] = []
  while (performance.now() - from < partMs) {
    if (edits) took.push(await edit(app))
    await delay(everyMs)
    blocks.push(await longestBlock(app))
  }
  const elapsed = performance.now() - from
  const sorted = Float64Array.from(latencies).sort()
  await Promise.all(clients.map((client) => client.end()))
  return {
    blocks,
    loginsPerSecond: (sorted.length / elapsed) * 1000,
    p99: percentile(sorted, 0.99),
    max: percentile(sorted, 1),
    edits: took,
  }
}

/** Changes one field of somebody, as the page does. @returns how long that took, in milliseconds */
async function edit({ control, token, people }: App): Promise<number> {
  count += 1
  const id = `user-${String((count * 7919) % people).padStart(5, '0')}`
  const from = performance.now()
  const response = await fetch(`${control}/api/v1/users/${id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    // As long as the others, so that replies stay so.
    body: JSON.stringify({ phone: `+1 555 ${String(10_000 + count)}` }),
  })
  if (!response.ok) throw new Error(`The edit was refused: ${await response.text()}`)
  await response.arrayBuffer()
  return performance.now() - from
}

/** The longest block since it was asked for last, in milliseconds. */
async function longestBlock({ child }: App): Promise<number> {
  child.send('longest')
  const [{ longest }] = (await once(child, 'message')) as [{ longest: number }]
  return longest
}

function perSecond(parts: readonly Part[]): number {
  return median(parts.map((part) => part.loginsPerSecond))
}

function line(name: string, parts: readonly Part[]): string {
  const of = (pick: (part: Part) => number) => parts.map(pick)
  const edits = parts.flatMap((part) => part.edits)
  const blocks = Float64Array.from(parts.flatMap((part) => part.blocks)).sort()
  const block = (part: number) => percentile(blocks, part).toFixed(1)
  return [
    name.padEnd(24),
    `longest block of a step: median ${block(0.5)} ms, p90 ${block(0.9)} ms, max ${block(1)} ms`,
    `${perSecond(parts).toFixed(0)} logins/s`,
    `p99 ${median(of(({ p99 }) => p99)).toFixed(1)} ms`,
    `max ${Math.max(...of(({ max }) => max)).toFixed(1)} ms`,
    ...(edits.length === 0 ? [] : [`an edit ${median(edits).toFixed(0)} ms`]),
  ].join('; ')
}
