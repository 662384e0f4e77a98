import { appendFile, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleExchange, exampleVerdict } from '../../../shared/traffic/exchange.test-data.ts'
import { temporaryFolder } from '../../workbench.test-data.ts'
import { filesOf, open, roomy, sizeOf } from './kept-log.test-data.ts'

describe('The journal of the log', () => {
  it('brings all of it back, and ids go on', async () => {
    const folder = await temporaryFolder()
    const first = await open(folder)
    await first.begun
    const verdict = exampleVerdict({ ok: true, log: ['x'] })
    first.recorder.record(exampleExchange({ id: 1, verdict, why: ['So.'], head: 'Host\na' }), '')
    first.record('jane', 'john', 'jane')
    await first.recorder.close()
    const second = await open(folder)
    await second.begun
    expect(second.log.since(0)).toEqual(first.log.since(0))
    second.record('new')
    expect(second.ids()).toEqual([1, 2, 3, 4, 5])
    expect(second.said).not.toHaveBeenCalled()
  })

  it('is there within a second, whether the app is closed or not', async () => {
    const folder = await temporaryFolder()
    const first = await open(folder)
    await first.begun
    first.record('jane')
    await expect.poll(() => sizeOf(folder).catch(() => 0), { timeout: 1000 }).toBeGreaterThan(0)
    const second = await open(folder)
    await second.begun
    expect(second.ids()).toEqual([1])
    await first.recorder.close()
  })

  it('holds up nothing: what comes while it is read stands after what was there', async () => {
    const folder = await temporaryFolder()
    const first = await open(folder)
    await first.begun
    first.record('jane', 'john')
    await first.recorder.close()
    const second = await open(folder)
    second.record('new')
    expect(second.ids()).toEqual([3])
    await second.begun
    expect(second.ids()).toEqual([1, 2, 3])
    await second.recorder.close()
    const third = await open(folder)
    await third.begun
    expect(third.ids()).toEqual([1, 2, 3])
  })

  it('knows what was pinned, noted, cleared and brought back', async () => {
    const folder = await temporaryFolder()
    const first = await open(folder)
    await first.begun
    first.record('jane', 'john', 'jane', 'joe', 'jane', 'eve')
    first.recorder.mark([1, 2], { pinned: true })
    first.recorder.mark([2], { pinned: false })
    first.recorder.note(4, 'ticket 42')
    const { clear } = await first.recorder.clear('user:jane')
    first.recorder.restore(clear)
    await first.recorder.clear('user:joe or user:jane or user:john')
    expect(first.ids()).toEqual([1, 6])
    await first.recorder.close()
    const second = await open(folder)
    await second.begun
    expect(second.log.since(0)).toEqual(first.log.since(0))
    expect(() => second.recorder.restore(2)).toThrow()
  })

  it('counts what was dropped before, and drops nothing twice', async () => {
    const folder = await temporaryFolder()
    const bounds = { ...roomy, maxCount: 3 }
    const first = await open(folder, bounds)
    await first.begun
    first.record('a', 'b', 'c', 'd', 'e')
    await first.recorder.close()
    const second = await open(folder, bounds)
    await second.begun
    expect(second.log).toMatchObject({ total: 3, dropped: 2 })
    const smaller = await open(folder, { ...roomy, maxCount: 2 })
    await smaller.begun
    expect(smaller.log).toMatchObject({ total: 2, dropped: 3 })
  })

  it('counts what was dropped also when all that is left is pinned', async () => {
    const folder = await temporaryFolder()
    const bounds = { ...roomy, maxCount: 4 }
    const first = await open(folder, bounds)
    await first.begun
    first.record('a', 'b', 'c', 'd', 'e', 'f')
    await first.recorder.flush()
    bounds.maxCount = 2
    first.recorder.keepBounds()
    bounds.maxCount = 4
    first.recorder.mark([5, 6], { pinned: true })
    await first.recorder.close()
    const second = await open(folder, bounds)
    await second.begun
    expect(second.ids()).toEqual([5, 6])
    expect(second.log.dropped).toBe(4)
  })

  it('does without a last line that was torn', async () => {
    const folder = await temporaryFolder()
    const first = await open(folder)
    await first.begun
    first.record('jane')
    await first.recorder.close()
    const [file = ''] = await filesOf(folder)
    await appendFile(path.join(folder, 'traffic', file), '{"exchange":{"id":2,"ti')
    const second = await open(folder)
    await second.begun
    second.record('john')
    await second.recorder.close()
    const third = await open(folder)
    await third.begun
    expect(third.ids()).toEqual([1, 2])
    expect(third.said).not.toHaveBeenCalled()
  })

  it.each([
    '{"exchange":{"id":"7"},"like":1}',
    'x',
    '[]',
    '{"marks":{"ids":[[1,1e15]]}}',
    '\u0000'.repeat(9),
  ])('leaves out a damaged line and says so: %j', async (damage) => {
    const folder = await temporaryFolder()
    const first = await open(folder)
    await first.begun
    first.record('jane', 'jane', 'jane')
    await first.recorder.close()
    const file = path.join(folder, 'traffic', (await filesOf(folder))[0] ?? '')
    const lines = (await readFile(file, 'utf8')).split('\n')
    const at = lines.findIndex((line) => line.startsWith('{"exchange":{"id":2'))
    await writeFile(file, lines.with(at, damage).join('\n'))
    const second = await open(folder)
    await second.begun
    expect(second.ids()).toEqual([1, 3])
    expect(second.said).toHaveBeenCalledExactlyOnceWith(
      `1 line of the traffic log’s journal could not be read and is left out, the first in 00000001.ndjson, line ${String(at + 1)}.`,
    )
  })

  it.skipIf(process.platform !== 'linux')(
    'says that the disk is full, and catches up when it is not any more',
    async () => {
      const folder = await temporaryFolder()
      const first = await open(folder)
      await first.begun
      const file = path.join(folder, 'traffic', '00000001.ndjson')
      await symlink('/dev/full', file)
      first.record('jane', 'john')
      await first.recorder.flush()
      expect(first.recorder.state.problem).toMatch(
        /^The traffic log cannot be written to .*ENOSPC.* Logins go on/,
      )
      expect(first.said).toHaveBeenCalledExactlyOnceWith(first.recorder.state.problem)
      expect(first.ids()).toEqual([1, 2])
      await rm(file)
      first.record('joe')
      await first.recorder.flush()
      expect(first.recorder.state.problem).toBeNull()
      expect(first.said).toHaveBeenLastCalledWith('The traffic log can be written again.')
      await first.recorder.close()
      const second = await open(folder)
      await second.begun
      expect(second.ids()).toEqual([1, 2, 3])
    },
  )

  it('says that its folder cannot be made, and goes on without it', async () => {
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, 'traffic'), '')
    const first = await open(folder)
    await first.begun
    expect(first.recorder.state.problem).toContain('cannot be written')
    first.record('jane')
    await first.recorder.flush()
    expect(first.ids()).toEqual([1])
    await first.recorder.close()
  })

  it('never holds a password, though the log keeps them in memory', async () => {
    const folder = await temporaryFolder()
    const first = await open(folder)
    await first.begun
    first.log.keepPasswords(true)
    first.recorder.record(exampleExchange({ id: 1 }), 'Hunter2-secret')
    first.recorder.note(1, 'they typed Hunter2-secret')
    await first.recorder.close()
    for (const file of await filesOf(folder)) {
      expect(await readFile(path.join(folder, 'traffic', file), 'utf8')).not.toContain('Hunter2')
    }
  })
})
