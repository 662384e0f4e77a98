// Measures the memory that the desktop app takes to export 100,000 logins from its window: `npm run bench:export-window`.
import { rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { launchDesktop } from '../../e2e/desktop/launch.ts'
import { apiOf } from '../../e2e/open-app.ts'
import { buildIfNeeded } from '../build.js'
import { readCost } from './process-cost.ts'

const logins = 100_000
const atOnce = 16
const rounds = 3
/** How much its main process may grow, in MiB: less than the file has. */
const targetMiB = 200

buildIfNeeded()
const { app, page, folder, close, ...ready } = await launchDesktop()
const traffic = { maxCount: logins, maxBytes: 256 * 1024 * 1024 }
await apiOf(ready)('PATCH', '/settings', { traffic })
const body = new URLSearchParams({ username: 'john.doe', password: 'demo', ipaddress: '127.0.0.1' })
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let count = 0; count < logins / atOnce; count += 1) {
      await (await fetch(ready.endpoint, { method: 'POST', body })).text()
    }
  }),
)
await page.getByText('100,000 kept').waitFor({ timeout: 60_000 })

const file = path.join(folder, 'logins.har')
const rss = () => readCost(app.process().pid ?? 0)?.rss ?? NaN
const dialog = page.getByRole('dialog', { name: 'Export logins' })
for (let round = 1; round <= rounds; round += 1) {
  const before = rss()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, rss())), 100)
  const start = performance.now()
  const isSaved = app.evaluate(
    ({ session }, place) =>
      new Promise((resolve) => {
        session.defaultSession.once('will-download', (_, item) => {
          item.setSavePath(place)
          item.once('done', resolve)
        })
      }),
    file,
  )
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export…' }).click()
  await dialog.getByRole('button', { name: 'Export' }).click()
  await isSaved
  clearInterval(watch)
  const [seconds, mib] = [(performance.now() - start) / 1000, statSync(file).size / 1024 / 1024]
  console.log(
    `${mib.toFixed(0)} MiB of HAR: ${seconds.toFixed(1)} s, the main process up by ${(most - before).toFixed(0)} MiB at most, from ${before.toFixed(0)} MiB`,
  )
  if (most - before > targetMiB) process.exitCode = 1
  rmSync(file)
}
await close()
