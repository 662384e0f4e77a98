import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { exampleExchange } from '../../../shared/traffic/exchange.test-data.ts'
import { Events } from '../../events.ts'
import { Matches } from '../matches.ts'
import { Recorder } from '../recorder.ts'
import { TrafficLog, type Bounds } from '../traffic-log.ts'
import { Journal } from './journal.ts'

/** Bounds that nothing comes near. */
export const roomy: Bounds = { maxCount: 10_000, maxBytes: 1e8 }

/** A log that is kept in this folder, as after a start of the app. */
export async function open(folder: string, bounds = roomy) {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => {
    said.mockRestore()
  })
  const log = new TrafficLog(() => bounds)
  const recorder = new Recorder(log, new Matches(log), new Events('main', log, () => ''), (of, onProblem) => {
    return new Journal(folder, of, () => bounds, onProblem)
  })
  await recorder.open()
  const begun = recorder.ready
  const record = (...usernames: string[]) => {
    for (const username of usernames) {
      const body = `username=${username}&password=[masked]`
      recorder.record(exampleExchange({ id: log.nextId, username, body }), '')
    }
  }
  const ids = () => log.since(0).map(({ id }) => id)
  return { log, recorder, record, ids, said, begun }
}

/** The names of the journal's files in it. */
export const filesOf = async (folder: string) => (await readdir(path.join(folder, 'traffic'))).sort()

/** How many bytes they have. */
export async function sizeOf(folder: string): Promise<number> {
  const sizes = (await filesOf(folder)).map(
    async (file) => (await stat(path.join(folder, 'traffic', file))).size,
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}
