// Measures the Traffic page with 100,000 logins: `npm run bench:log`. All of them come through the endpoint.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { chromiumOptions } from '../../e2e/window/chromium.ts'
import { buildIfNeeded, headless } from '../build.js'
import { writeWorkspace } from './bench-users.ts'
import { median } from './percentile.ts'
import { startServer } from './server-process.ts'
import { headlessArguments } from './servers.ts'

const logins = 100_000
const users = 1000
const loads = 5
/** The median of all loads may not take longer until rows are drawn, in milliseconds. */
const paintTargetMs = 500
/** No frame may keep the page's main thread busy for longer, in milliseconds. */
const frameTargetMs = 50
/** What one frame scrolls by: from end to end in some 10 seconds, as somebody who drags the bar. */
const dragStep = 5000
/** What one step of the wheel scrolls by, and how many there are. */
const wheelStep = 600
const wheelSteps = 500

const folder = mkdtempSync(path.join(tmpdir(), 'loginshare-bench-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

buildIfNeeded()
const workspace = path.join(folder, 'log.json')
writeWorkspace(workspace, users)
const content = JSON.parse(readFileSync(workspace, 'utf8')) as object
const traffic = { maxCount: logins, maxBytes: 256 * 1024 * 1024 }
writeFileSync(workspace, JSON.stringify({ ...content, settings: { traffic } }))
const server = await startServer(process.execPath, [headless, ...headlessArguments(workspace)])
await logIn(server.endpoint, logins)

const browser = await chromium.launch(chromiumOptions)
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
const devtools = await page.context().newCDPSession(page)
console.log(`${String(logins)} logins in Chromium ${browser.version()}.`)

const met = [
  await measureLoads(`${server.control ?? ''}/#token=${server.token ?? ''}`),
  await measure('Scroll from end to end, as with the bar', drag),
  await measure(`Scroll by the wheel, ${String(wheelSteps)} steps down`, wheel),
  await measure('Scroll from end to end while others log in', async () => {
    const coming = logIn(server.endpoint, 5000)
    await drag()
    await coming
  }),
  await measure('Search, letter by letter', search),
  await measure('Sort by two columns, both ways', sort),
]
await browser.close()
await server.stop()
process.exitCode = met.every(Boolean) ? 0 : 1

/** Logs people in over 16 connections: one of ten with a wrong password, one of ten whom nobody knows. */
async function logIn(url: string, count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  let next = 0
  const post = (number: number) =>
    new Promise<void>((resolve, reject) => {
      const user = String(number % users).padStart(5, '0')
      const username = number % 10 === 3 ? `nobody.${user}` : `jane.roe.${user}`
      const password = number % 10 === 7 ? 'wrong' : `Pa$$word ${user}`
      const body = new URLSearchParams({ username, password, ipaddress: `203.0.113.${String(number % 250)}` })
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const sent = request(url, { method: 'POST', headers, agent }, (response) => {
        response.resume().on('end', resolve)
      })
      sent.on('error', reject)
      sent.end(body.toString())
    })
  const connection = async () => {
    while (next < count) await post(next++)
  }
  await Promise.all(Array.from({ length: 16 }, connection))
  agent.destroy()
}

/** Opens the page several times, and tells when rows were drawn. */
async function measureLoads(url: string): Promise<boolean> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[role=row][aria-rowindex="2"] [title]') === null) return
      observer.disconnect()
      // The frame that draws it.
      requestAnimationFrame(() => performance.mark('shown'))
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(url)
  await page.getByText('100,000 kept').waitFor()
  const times: number[] = []
  for (let load = 0; load < loads; load += 1) {
    await page.reload()
    await page.getByText('100,000 kept').waitFor()
    await page.waitForTimeout(500)
    times.push(await page.evaluate(() => performance.getEntriesByName('shown')[0]?.startTime ?? NaN))
  }
  const middle = median(times)
  const all = times.map((time) => time.toFixed(0)).join(', ')
  console.log(
    `Open, until rows are drawn: median ${middle.toFixed(0)} ms of ${all}; at most ${String(paintTargetMs)}`,
  )
  return middle <= paintTargetMs
}

/** From the first row to the last and back, by so much with each frame, until the row there can be read. */
async function drag(): Promise<void> {
  for (const step of [dragStep, -dragStep]) {
    await page.evaluate(async (by) => {
      const grid = document.querySelector('[role=grid]')
      if (grid === null) throw new Error('There is no grid.')
      for (let before = -1; before !== grid.scrollTop;) {
        before = grid.scrollTop
        grid.scrollTop += by
        await new Promise(requestAnimationFrame)
      }
    }, step)
    await page.waitForFunction((isDown) => {
      const grid = document.querySelector('[role=grid]')
      const place = isDown ? grid?.getAttribute('aria-rowcount') : '2'
      return grid?.querySelector(`[role=row][aria-rowindex="${String(place)}"] [title]`)
    }, step > 0)
  }
}

async function wheel(): Promise<void> {
  await page.getByRole('grid').hover()
  for (let step = 0; step < wheelSteps; step += 1) await page.mouse.wheel(0, wheelStep)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Home')
  await page.locator('[role=row][aria-rowindex="2"] [title]').first().waitFor()
}

async function search(): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Search the log' })
  await field.pressSequentially('user:jane.roe.0012 is:refused', { delay: 100 })
  await page.getByText(/^\d+ of 100,000 kept/).waitFor()
  await field.fill('')
  await page.getByText(/^100,000 kept/).waitFor()
}

async function sort(): Promise<void> {
  for (const name of ['Username', 'Duration']) {
    const header = page.getByRole('columnheader', { name })
    for (let time = 0; time < 2; time += 1) {
      await header.getByRole('button').click()
      await page.locator('[role=row][aria-rowindex="2"] [title]').first().waitFor()
    }
  }
}

/**
 * Does something, and tells of the task that kept the main thread busy for longest; returns whether it kept within the
 * target. What counts is the time that the processor worked at it: on a busy machine it lasts as long again until that has
 * time for it, which is told, too.
 */
async function measure(name: string, act: () => Promise<void>): Promise<boolean> {
  const events: TraceEvent[] = []
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]))
  devtools.on('Tracing.dataCollected', collect)
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'] },
  })
  const startedAt = performance.now()
  await act()
  const took = ((performance.now() - startedAt) / 1000).toFixed(1)
  const complete = new Promise<void>((resolve) => {
    devtools.once('Tracing.tracingComplete', () => {
      resolve()
    })
  })
  await devtools.send('Tracing.end')
  await complete
  devtools.off('Tracing.dataCollected', collect)

  const tasks = tasksOfPage(events)
  const [busy, wall] = [longest(tasks.map(({ tdur = 0 }) => tdur)), longest(tasks.map(({ dur = 0 }) => dur))]
  const times = `${busy.toFixed(0)} ms of the processor, ${wall.toFixed(0)} ms by the clock`
  console.log(`${name} (${took} s): the longest of ${String(tasks.length)} tasks took ${times}`)
  return tasks.length > 0 && busy <= frameTargetMs
}

/** What Chromium writes down of a task: microseconds by the clock, and of the processor. */
interface TraceEvent {
  name: string
  pid: number
  tid: number
  dur?: number
  tdur?: number
  args: { name?: string }
}

function tasksOfPage(events: readonly TraceEvent[]): TraceEvent[] {
  const threadOf = ({ pid, tid }: TraceEvent) => `${String(pid)}/${String(tid)}`
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  )
  return events.filter((event) => event.name.endsWith('RunTask') && main.has(threadOf(event)))
}

/** The longest of some microseconds, in milliseconds. */
function longest(times: readonly number[]): number {
  return times.reduce((most, time) => Math.max(most, time), 0) / 1000
}
