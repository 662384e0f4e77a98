import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startApp, type Answer, type App } from './app.ts'

interface Row {
  id: number
  username: string
  pinned: boolean
  note: string
}

/** The whole log, newest first. */
async function rowsOf(app: App): Promise<Row[]> {
  const rows: Row[] = []
  for (let next: string | null = ''; next !== null;) {
    const after = next === '' ? '' : `&after=${next}`
    const answer = (await app.api('GET', `/exchanges?limit=1000${after}`)) as Answer<{
      items: Row[]
      next: string | null
    }>
    rows.push(...answer.body.items)
    next = answer.body.next
  }
  return rows
}

test('After kill -9 under load the log is back but for the last second, with pins and notes, and ids go on', async () => {
  const first = await startApp()
  const answered = new Map<string, number>()
  const logInUntilDead = async (name: string) => {
    for (let count = 1; ; count += 1) {
      const username = `${name}-${String(count)}`
      try {
        await first.logIn(username, 'secret')
      } catch {
        return
      }
      answered.set(username, performance.now())
    }
  }
  const busy = ['a', 'b', 'c', 'd'].map(logInUntilDead)
  await expect.poll(() => answered.size).toBeGreaterThan(20)
  expect(await first.api('PATCH', '/exchanges', { ids: [3, 5], pinned: true })).toMatchObject({ status: 200 })
  expect(await first.api('PATCH', '/exchanges/4', { note: 'ticket 42' })).toMatchObject({ status: 200 })
  await wait(1500)
  const killed = performance.now()
  first.kill('SIGKILL')
  await Promise.all([...busy, first.stopped])

  const second = await startApp({ workspace: first.workspace })
  expect(second.stderr()).toBe('')
  const rows = await rowsOf(second)
  const names = new Set(rows.map(({ username }) => username))
  const missing = [...answered].filter(([name]) => !names.has(name))
  expect(missing.filter(([, at]) => at < killed - 1000)).toEqual([])
  expect(rows.filter(({ pinned }) => pinned).map(({ id }) => id)).toEqual([5, 3])
  expect(rows.find(({ id }) => id === 4)?.note).toBe('ticket 42')
  await second.logIn('new', 'secret')
  await expect.poll(async () => (await rowsOf(second))[0]).toMatchObject({ id: (rows[0]?.id ?? 0) + 1 })
})
