import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises'
import { readFileSync, unlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'

/** Who holds a lock. */
const holderSchema = z.object({
  pid: z.int(),
  /** When the process started, in the system's own count: tells it from a later process with the same number. */
  started: z.string().nullable(),
  host: z.string(),
  since: z.iso.datetime(),
})

export type Holder = z.infer<typeof holderSchema>

/** Another process has the workspace open. */
export class Locked extends Error {
  override readonly name = 'Locked'

  constructor(
    readonly holder: Holder,
    file: string,
  ) {
    const elsewhere = holder.host === os.hostname() ? '' : ` on ${holder.host}`
    super(
      `The workspace is open in process ${String(holder.pid)}${elsewhere} since ${holder.since}. ` +
        `Stop that one, or use another workspace with --workspace. (Lock: ${file})`,
    )
  }
}

/**
 * Takes the lock of a state folder: at most one process writes a workspace. The lock of a process that has died is
 * taken over at once.
 *
 * @returns gives the lock back; synchronous, so that it can run while the process exits
 * @throws Locked when a living process holds it
 */
export async function takeLock(stateFolder: string): Promise<() => void> {
  const file = path.join(stateFolder, 'lock')
  const own: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    host: os.hostname(),
    since: new Date().toISOString(),
  }
  // A hard link appears with its content, so nobody ever reads half a lock.
  const draft = `${file}.${String(process.pid)}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${JSON.stringify(own)}\n`, { mode: 0o600 })
  try {
    while (!(await linked(draft, file))) await removeDead(file)
  } finally {
    await rm(draft, { force: true })
  }
  return () => {
    release(file, own)
  }
}

async function linked(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/**
 * Removes the lock of a process that has died. One process at a time may do so (it makes a folder, which only one
 * can), or a second one might remove the lock that the first has just taken.
 *
 * @throws Locked when the holder lives
 */
async function removeDead(file: string): Promise<void> {
  await refuseLiving(file)
  const gate = `${file}.takeover`
  try {
    await mkdir(gate, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    await openStaleGate(gate)
    return
  }
  try {
    await refuseLiving(file)
    await unlink(file).catch(ignoreMissing)
  } finally {
    await rmdir(gate)
  }
}

/** A process that died within the few microseconds of a take-over leaves its gate; after 2 s it counts for nothing. */
async function openStaleGate(gate: string): Promise<void> {
  const made = await stat(gate).catch(ignoreMissing)
  if (made && Date.now() - made.mtimeMs > 2000) {
    const aside = `${gate}.${randomBytes(6).toString('hex')}`
    await rename(gate, aside).then(() => rmdir(aside), ignoreMissing)
  }
  await new Promise((resolve) => setTimeout(resolve, 20))
}

async function refuseLiving(file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(ignoreMissing)
  if (text === undefined) return
  const holder = parseHolder(text)
  if (holder !== undefined && lives(holder)) throw new Locked(holder, file)
}

/** A lock that nobody can read belongs to nobody. */
function parseHolder(text: string): Holder | undefined {
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** On another host nobody can look, so the holder is taken at its word. */
function lives({ pid, started, host }: Holder): boolean {
  if (host !== os.hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return started === null || startOf(pid) === started
}

/** When a process started, where the system tells: Linux does, in field 22 of its `stat` (proc(5)). */
function startOf(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}

function release(file: string, own: Holder): void {
  try {
    const holder = parseHolder(readFileSync(file, 'utf8'))
    if (holder?.pid === own.pid && holder.since === own.since) unlinkSync(file)
  } catch {
    // It is gone already; there is nothing to give back.
  }
}

function ignoreMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  throw error
}
