// Measures how long the Users page keeps its main thread busy with 10,000 users: `npm run bench:page`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { chromiumOptions } from '../../e2e/window/chromium.ts'
import { buildIfNeeded, headless } from '../build.js'
import { writeWorkspace } from './bench-users.ts'
import { startServer } from './server-process.ts'
import { headlessArguments } from './servers.ts'

/** What the page notes down of itself. Times are milliseconds since the page was asked for. */
declare global {
  interface Window {
    bench: { shownAt: number; tasks: PerformanceObserver; found: PerformanceEntry[] }
  }
}

const users = 10_000
const rowHeight = 30
/** No task of the main thread may take longer, in milliseconds. */
const targetMs = 100
/** The pixels of one step of the wheel, about a page of rows. */
const wheelStep = 600
/** What is searched for; ten users have it. */
const searched = 'jane roe 0123'

const folder = mkdtempSync(path.join(tmpdir(), 'loginshare-bench-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

buildIfNeeded()
const workspace = path.join(folder, 'users.json')
// Out of order, so that there is something to sort.
writeWorkspace(workspace, users, 7919)
const server = await startServer(process.execPath, [headless, ...headlessArguments(workspace)])
const browser = await chromium.launch(chromiumOptions)
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
await page.addInitScript(noteDown)
console.log(`${String(users)} users in Chromium ${browser.version()}. A task under 50 ms is not noted down.`)

await openUsers(page, `${server.control ?? ''}/#token=${server.token ?? ''}`)
const shownAt = await page.evaluate(() => window.bench.shownAt)
console.log(`Load, from a reload to the first row: ${shownAt.toFixed(0)} ms; ${told(await tasksSoFar(page))}`)

const met = [
  await measure('Scroll from top to bottom', () => scroll(page)),
  await measure('Sort by two columns, both ways', () => sort(page)),
  await measure('Search, letter by letter', () => search(page)),
  await measure('Select all, and from the first to the last with Shift', () => selectAll(page)),
  await measure('Disable all of them, and take that back', () => changeAll(page)),
]
await browser.close()
await server.stop()
process.exitCode = met.every(Boolean) ? 0 : 1

/** Runs in the page before anything of its own: notes down long tasks, and when the first row is there. */
function noteDown(): void {
  const found: PerformanceEntry[] = []
  const tasks = new PerformanceObserver((list) => found.push(...list.getEntries()))
  tasks.observe({ type: 'longtask', buffered: true })
  window.bench = { shownAt: NaN, tasks, found }
  new MutationObserver((_, observer) => {
    if (document.querySelector('[role=row][aria-rowindex="2"]') === null) return
    observer.disconnect()
    // The frame that draws it.
    requestAnimationFrame(() => (window.bench.shownAt = performance.now()))
  }).observe(document, { childList: true, subtree: true })
}

/** Opens the Users page, then loads it again, as the page that the browser starts with. */
async function openUsers(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('link', { name: 'Users' }).click()
  await page.getByText('10,000 in all').waitFor()
  await page.reload()
  await page.getByText('10,000 in all').waitFor()
}

async function scroll(page: Page): Promise<void> {
  await page.getByRole('grid').hover()
  for (let y = 0; y < users * rowHeight; y += wheelStep) await page.mouse.wheel(0, wheelStep)
  await page.locator(`[role=row][aria-rowindex="${String(users + 1)}"]`).waitFor()
}

async function sort(page: Page): Promise<void> {
  for (const name of ['Full name', 'E-mail addresses']) {
    const header = page.getByRole('columnheader', { name })
    for (const order of ['ascending', 'descending']) {
      await header.getByRole('button').click()
      await page.locator(`[role=columnheader][aria-sort=${order}]`, { hasText: name }).waitFor()
    }
  }
}

async function search(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search users' }).pressSequentially(searched, { delay: 100 })
  await page.getByText('10 of 10,000').waitFor()
}

async function selectAll(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search users' }).fill('')
  await page.getByText('10,000 in all').waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.getByText('10,000 selected').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await page.getByText('10,000 selected').waitFor()
}

async function changeAll(page: Page): Promise<void> {
  const enabled = (text: string) =>
    page.getByRole('row', { selected: true }).filter({ hasText: text }).first()
  await page.getByRole('button', { name: 'Disable' }).click()
  await enabled('No').waitFor()
  await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await enabled('Yes').waitFor()
}

/** Does something, tells of its long tasks, and returns whether all of them kept within the target. */
async function measure(name: string, act: () => Promise<void>): Promise<boolean> {
  await tasksSoFar(page)
  await act()
  const tasks = await tasksSoFar(page)
  console.log(`${name}: ${told(tasks)}`)
  return tasks.every((task) => task <= targetMs)
}

/** The lengths of the long tasks since it was asked last, in milliseconds, once the page has come to rest. */
async function tasksSoFar(page: Page): Promise<number[]> {
  await page.waitForTimeout(500)
  return page.evaluate(() => {
    const { tasks, found } = window.bench
    found.push(...tasks.takeRecords())
    return found.splice(0).map(({ duration }) => duration)
  })
}

function told(tasks: readonly number[]): string {
  if (tasks.length === 0) return 'no task over 50 ms'
  const over = tasks.filter((task) => task > targetMs).length
  const counts = `${String(tasks.length)} over 50 ms, ${String(over)} over ${String(targetMs)} ms`
  return `the longest task ${Math.max(...tasks).toFixed(0)} ms, ${counts}`
}
