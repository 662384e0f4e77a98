import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../workbench.test-data.ts'
import { Locked, takeLock } from './lock.ts'

/** A lock as another process has left it. */
async function lockOf(holder: object | string): Promise<string> {
  const folder = await temporaryFolder()
  await writeFile(path.join(folder, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder))
  return folder
}

/** The number of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

const since = '2026-01-01T00:00:00.000Z'

describe('a lock', () => {
  it('keeps a second one out, names the holder, and is gone when it is given back', async () => {
    const folder = await temporaryFolder()
    const release = await takeLock(folder)
    await expect(takeLock(folder)).rejects.toThrow(Locked)
    await expect(takeLock(folder)).rejects.toThrow(`process ${String(process.pid)} since`)
    release()
    expect(await readdir(folder)).toEqual([])
  })

  it('of a process that has died is taken over at once', async () => {
    const folder = await lockOf({ pid: deadPid(), started: '1', host: hostname(), since })
    const release = await takeLock(folder)
    expect(JSON.parse(await readFile(path.join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
    release()
  })

  // Only Linux tells when a process was started; elsewhere the number alone must do.
  it.runIf(existsSync('/proc/self/stat'))(
    'of a dead process whose number another one has now is taken over',
    async () => {
      const folder = await lockOf({ pid: process.pid, started: '1', host: hostname(), since })
      const release = await takeLock(folder)
      release()
    },
  )

  it('on another host is believed', async () => {
    const folder = await lockOf({ pid: deadPid(), started: null, host: 'elsewhere', since })
    await expect(takeLock(folder)).rejects.toThrow(`on elsewhere since ${since}`)
  })

  it.each(['', '{"pid":', '{"pid":"x"}'])('that nobody can read (%j) belongs to nobody', async (text) => {
    const folder = await lockOf(text)
    const release = await takeLock(folder)
    release()
  })

  it('goes to exactly one of many who take over a dead one at once', async () => {
    const folder = await lockOf({ pid: deadPid(), started: '1', host: hostname(), since })
    const taken = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(folder)))
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['lock'])
  })

  it('is taken over although somebody died in the middle of a take-over', async () => {
    const folder = await lockOf({ pid: deadPid(), started: '1', host: hostname(), since })
    const gate = path.join(folder, 'lock.takeover')
    await mkdir(gate)
    await utimes(gate, 0, 0)
    const release = await takeLock(folder)
    expect(JSON.parse(await readFile(path.join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid })
    release()
  })
})
