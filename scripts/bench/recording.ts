// Measures what keeping the log costs, and what it takes: `npm run bench:recording`. Everything comes through the endpoint.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { Command } from 'commander'
import { chromiumOptions } from '../../e2e/window/chromium.ts'
import { buildIfNeeded, headless } from '../build.js'
import { loginPosts, readyLogins, writeWorkspace } from './bench-users.ts'
import { longestWait } from './longest-wait.ts'
import { measure, together, warmUp, type Measurement } from './measure.ts'
import { median } from './percentile.ts'
import { readCost } from './process-cost.ts'
import { askOnce } from './reply.ts'
import { startServer, type Ready } from './server-process.ts'
import { headlessArguments, type ServerUnderTest } from './servers.ts'

const { rounds, logins, users } = new Command('npm run bench:recording --')
  .description(
    'Measures what recording costs, and what a long log takes; exits with 1 when a target is missed.',
  )
  .option('--rounds <count>', 'rounds with recording on and off', Number, 9)
  .option('--logins <count>', 'how many are logged in for the memory', Number, 1_000_000)
  .option('--users <count>', 'how many the directory has, who log in in turn', Number, 1000)
  .parse()
  .opts<{ rounds: number; logins: number; users: number }>()

const connections = 32
/** Both take turns so many times in a round. */
const partsOfRound = 2
const secondsOfPart = 1
/** Longer than the journal gathers a batch. */
const settlingMs = 700
const bounds = { maxCount: 100_000, maxBytes: 256 * 1024 * 1024 }
/** Each with another number every time. */
const filters = [
  'user:0000#',
  'is:refused -user:#',
  'jane.roe.0001#',
  'body:nowhere#',
  'nowhere#',
  'nowhere# or user:nobody or body:nothing or group:none',
  '-nowhere# body:nothing "no such text"',
  'ip:10.0.0.#/32 or slower:10s or note:x',
]
const timesEach = 5

/** The most of the throughput that recording, journal and an open window may cost. */
const mostCost = 0.25
/** In MiB, from 100,000 logins on. */
const mostGrowth = 50
/** Milliseconds. */
const mostForFilter = 200
const mostHeldUp = 20
/** Garbage is collected more slowly while all that is read stays. */
const mostHeldUpAtStart = 50

const folder = mkdtempSync(path.join(tmpdir(), 'loginshare-bench-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const missed: string[] = []
function check(what: string, value: number, most: number, unit: string): void {
  const met = value <= most
  if (!met) missed.push(what)
  console.log(
    `${what}: ${value.toFixed(unit === '' ? 3 : 0)}${unit} (at most ${String(most)}${unit}: ${met ? 'yes' : 'NO'})`,
  )
}

buildIfNeeded()
const app = await startApp()
await warmUp(app.server, readyLogins)
const window = await openWindow(app.server)

const costs: number[] = []
for (let round = 1; round <= rounds; round += 1) {
  const parts: Record<'on' | 'off', Measurement[]> = { on: [], off: [] }
  for (let part = 0; part < partsOfRound; part += 1) {
    for (const way of (part + round) % 2 === 0 ? (['on', 'off'] as const) : (['off', 'on'] as const)) {
      await app.call('PATCH', '/recording', { recording: way === 'on' })
      // The other's last batch is written then, and what is measured begins and ends in the midst of batches.
      await delay(settlingMs)
      await measure(app.server, connections, settlingMs / 1000)
      parts[way].push(await measure(app.server, connections, secondsOfPart))
    }
  }
  const [on, off] = [together(parts.on), together(parts.off)]
  costs.push(1 - on.requestsPerSecond / off.requestsPerSecond)
  console.log(
    `Round ${String(round)}: ${on.requestsPerSecond.toFixed(0)} logins/s recorded, ${off.requestsPerSecond.toFixed(0)} not; cost ${(costs.at(-1) ?? 0).toFixed(3)}`,
  )
}
check('Cost of recording, journal and an open window', median(costs), mostCost, '')
await window.close()

await app.call('PATCH', '/recording', { recording: true })
const rss = () => readCost(app.server.pid)?.rss ?? Number.NaN
const recorded = async () => {
  const { total, dropped } = (await app.call('GET', '/exchanges?limit=1')) as {
    total: number
    dropped: number
  }
  return total + dropped
}
/** Logs people in until so many were recorded. @returns the RSS that was usual meanwhile, in MiB */
const logInUpTo = async (count: number): Promise<number> => {
  const found: number[] = []
  const looking = setInterval(() => found.push(rss()), 100)
  while ((await recorded()) < count) await measure(app.server, connections, 1)
  clearInterval(looking)
  return median(found)
}
const begun = await recorded()
await logInUpTo(begun + bounds.maxCount)
// Of as many logins each; the most of it is chance, since half of it is garbage that is not collected yet.
const before = await logInUpTo(begun + 2 * bounds.maxCount)
await logInUpTo(begun + logins - bounds.maxCount)
const after = await logInUpTo(begun + logins)
console.log(
  `RSS usually ${before.toFixed(0)} MiB in the second 100,000 logins, ${after.toFixed(0)} MiB in the last of ${logins.toLocaleString('en')}`,
)
check('Growth of memory', after - before, mostGrowth, ' MiB')

const idles: number[] = []
for (let time = 1; time <= timesEach; time += 1) idles.push(await longestWait(app.server, () => delay(100)))
const idle = median(idles)
console.log(`A login waits ${idle.toFixed(0)} ms at most while nothing else goes on`)
for (const filter of filters) {
  const waits: number[] = []
  const times: number[] = []
  for (let time = 1; time <= timesEach; time += 1) {
    // Another text each time, since what a filter has found is remembered.
    const text = filter.replaceAll('#', String(time))
    waits.push(
      await longestWait(app.server, async () => {
        const from = performance.now()
        await app.call('GET', `/exchanges/count?filter=${encodeURIComponent(text)}`)
        times.push(performance.now() - from)
      }),
    )
  }
  check(`Filter ${filter}`, median(times), mostForFilter, ' ms')
  check('  a login waits longer', median(waits) - idle, mostHeldUp, ' ms')
}

await app.stop()
const from = performance.now()
const second = await startServer(process.execPath, [headless, ...headlessArguments(app.workspace)])
const started = performance.now() - from
// The first one is slow in any process.
await longestWait(second, () => delay(0))
const wait = await longestWait(second, () => callOf(second)('GET', '/exchanges?limit=1'))
console.log(
  `Started anew: endpoint after ${started.toFixed(0)} ms, the whole log after ${(performance.now() - from).toFixed(0)} ms`,
)
check('  a login waits longer', wait - idle, mostHeldUpAtStart, ' ms')
await second.stop()
process.exitCode = missed.length === 0 ? 0 : 1

function callOf({ control, token }: Ready) {
  return async (method: string, route: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${control ?? ''}/api/v1${route}`, {
      method,
      headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${route}: ${await response.text()}`)
    return response.json()
  }
}

async function startApp() {
  const workspace = path.join(folder, 'workspace.json')
  writeWorkspace(workspace, users)
  const content = JSON.parse(readFileSync(workspace, 'utf8')) as { settings: object }
  writeFileSync(workspace, JSON.stringify({ ...content, settings: { traffic: bounds } }))
  const process_ = await startServer(process.execPath, [headless, ...headlessArguments(workspace)])
  const posts = loginPosts(process_.endpoint, users)
  const sample = await askOnce(process_.endpoint, posts.next().value)
  const server: ServerUnderTest = {
    ...process_,
    name: 'ours, 10 users',
    work: { endpoint: process_.endpoint, next: () => posts.next().value, sample },
  }
  return {
    server,
    workspace,
    call: callOf(process_),
    stop: process_.stop,
  }
}

/** The Traffic page, which is drawn as logins come. @throws at its end when it has not shown any */
async function openWindow(ready: Ready) {
  const { control, token } = ready
  const browser = await chromium.launch(chromiumOptions)
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${control ?? ''}/#token=${token ?? ''}`)
  await page.getByText(/^[\d,]+ kept/).waitFor()
  return {
    async close() {
      const { total } = (await callOf(ready)('GET', '/exchanges?limit=1')) as { total: number }
      await page.getByText(`${total.toLocaleString('en')} kept`).waitFor()
      await browser.close()
    },
  }
}
