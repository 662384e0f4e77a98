import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { exampleExchange } from '../../../shared/traffic/exchange.test-data.ts'
import { temporaryFolder } from '../../workbench.test-data.ts'
import { filesOf, open, roomy, sizeOf } from './kept-log.test-data.ts'

/** Records exchanges that take six times as much room on disk as in memory. */
function recordAwkward({ log, recorder }: Awaited<ReturnType<typeof open>>, count: number): void {
  for (let number = 0; number < count; number += 1) {
    const replyBody = `${String(log.nextId)}${'\u0001'.repeat(2000)}`
    recorder.record(exampleExchange({ id: log.nextId, replyBody }), '')
  }
}

describe('What the journal holds on disk', () => {
  it('stays below the bound of bytes, written three times over, and keeps pinned ones', async () => {
    const folder = await temporaryFolder()
    const bounds = { ...roomy, maxBytes: 400_000 }
    const first = await open(folder, bounds)
    await first.begun
    let written = 0
    let largest = 0
    for (let batch = 0; written < 3 * bounds.maxBytes; batch += 1) {
      for (let count = 0; count < 20; count += 1) {
        const body = `${String(batch)}-${String(count)}`.padEnd(1000, 'x')
        first.recorder.record(exampleExchange({ id: first.log.nextId, body }), '')
        written += body.length
      }
      if (batch === 0) first.recorder.mark([3, 5], { pinned: true })
      await first.recorder.flush()
      largest = Math.max(largest, await sizeOf(folder))
    }
    expect(largest).toBeLessThanOrEqual(bounds.maxBytes)
    expect(largest).toBeGreaterThan(bounds.maxBytes / 2)
    await first.recorder.close()
    const second = await open(folder, bounds)
    await second.begun
    expect(second.ids().slice(0, 2)).toEqual([3, 5])
    expect(second.log.kept(3)).toEqual(first.log.kept(3))
    expect(second.log.total).toBeGreaterThan(100)
    expect(second.ids().at(-1)).toBe(first.ids().at(-1))
  })

  it('is cut back at once where the bound of bytes is made smaller', async () => {
    const folder = await temporaryFolder()
    const bounds = { ...roomy, maxBytes: 1_600_000 }
    const first = await open(folder, bounds)
    await first.begun
    recordAwkward(first, 100)
    first.recorder.mark([1], { pinned: true })
    await first.recorder.flush()
    expect(await sizeOf(folder)).toBeGreaterThan(1_000_000)
    bounds.maxBytes = 400_000
    first.recorder.keepBounds()
    await first.recorder.flush()
    expect(await sizeOf(folder)).toBeLessThanOrEqual(bounds.maxBytes)
    expect(first.log.total).toBe(100)
    await first.recorder.close()
  })

  it('is no more than the log holds, but for the rest of a file', async () => {
    const folder = await temporaryFolder()
    const first = await open(folder, { maxCount: 10, maxBytes: 1_600_000 })
    await first.begun
    for (let batch = 0; batch < 40; batch += 1) {
      const body = String(batch).padEnd(20_000, 'x')
      first.recorder.record(exampleExchange({ id: first.log.nextId, body }), '')
      await first.recorder.flush()
    }
    expect(await sizeOf(folder)).toBeLessThan(10 * 20_000 + 2 * 110_000)
    await first.recorder.close()
  })

  it('counts: what has room in memory but none there is dropped after a restart', async () => {
    const folder = await temporaryFolder()
    const bounds = { ...roomy, maxBytes: 400_000 }
    const first = await open(folder, bounds)
    await first.begun
    for (let batch = 0; batch < 20; batch += 1) {
      recordAwkward(first, 5)
      await first.recorder.flush()
    }
    expect(first.log).toMatchObject({ total: 100, dropped: 0 })
    await first.recorder.close()
    for (const _ of ['once', 'and again']) {
      const next = await open(folder, bounds)
      await next.begun
      expect(next.log.total).toBeLessThan(50)
      expect(next.log.total + next.log.dropped).toBe(100)
      await next.recorder.close()
    }
  })

  it('counts what was too old once, however often it is read again', async () => {
    const folder = await temporaryFolder()
    const bounds = { ...roomy, maxHours: 1 }
    const first = await open(folder, bounds)
    await first.begun
    // An import is never too old, and the log begins with it.
    first.recorder.record(exampleExchange({ id: 1, imported: true, time: 0 }))
    first.record('old', 'older')
    first.recorder.keepBounds()
    await first.recorder.close()
    for (const _ of ['second', 'third']) {
      const next = await open(folder, bounds)
      await next.begun
      expect(next.log).toMatchObject({ total: 1, dropped: 2 })
      await next.recorder.close()
    }
  })

  it('is nothing that is older than it may be, however little comes', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-01T00:00:00Z') })
    onTestFinished(() => {
      vi.useRealTimers()
    })
    const folder = await temporaryFolder()
    const first = await open(folder, { ...roomy, maxHours: 10 })
    await first.begun
    const hoursLater = async (hours: number) => {
      vi.setSystemTime(Date.now() + hours * 3_600_000)
      first.recorder.keepBounds()
      await first.recorder.flush()
    }
    const record = async (username: string) => {
      first.recorder.record(exampleExchange({ id: first.log.nextId, username, time: Date.now() }), '')
      await first.recorder.flush()
    }
    const onDisk = async (username: string) => {
      const files = (await filesOf(folder)).map((file) =>
        readFile(path.join(folder, 'traffic', file), 'utf8'),
      )
      return (await Promise.all(files)).join('').includes(username)
    }
    await record('jane')
    first.recorder.mark([1], { pinned: true })
    await record('john')
    await hoursLater(6)
    await record('joe')
    await hoursLater(5)
    expect(await Promise.all(['jane', 'john', 'joe'].map(onDisk))).toEqual([true, false, true])
    await hoursLater(6)
    expect(await Promise.all(['jane', 'john', 'joe'].map(onDisk))).toEqual([true, false, false])
    await first.recorder.close()
    const second = await open(folder, { ...roomy, maxHours: 10 })
    await second.begun
    expect(second.log).toMatchObject({ total: 1, dropped: 2 })
    second.record('new')
    expect(second.ids()).toEqual([1, 4])
    await second.recorder.close()
  })

  it('is nothing that was cleared, once it cannot be brought back', async () => {
    const folder = await temporaryFolder()
    const first = await open(folder)
    await first.begun
    first.record('jane')
    await first.recorder.clear('')
    await first.recorder.flush()
    first.log.forgetCleared()
    first.record('john')
    await first.recorder.flush()
    const texts = (await filesOf(folder)).map((file) => readFile(path.join(folder, 'traffic', file), 'utf8'))
    expect((await Promise.all(texts)).join()).not.toContain('jane')
    await first.recorder.close()
  })
})
