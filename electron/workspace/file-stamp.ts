import { stat, type FileHandle } from 'node:fs/promises'

/** How old a file's time of change must be before no other change can have the same, in milliseconds. */
const settledMs = 3000

/** What tells one state of a file from any other without reading it; undefined where it cannot, or there is no file. */
export type Stamp = string | undefined

/** Gives a file that is written here a time of change that no other write gives it: one of a random microsecond. */
export async function markOwn(handle: FileHandle): Promise<void> {
  const now = Math.floor(Date.now() / 1000) + Math.random()
  await handle.utimes(now, now)
}

/** The stamp of a file. @param own it was marked, so it need not have been left alone for a while */
export async function stampOf(file: string, own = false): Promise<Stamp> {
  const found = await stat(file, { bigint: true }).catch(() => undefined)
  if (found === undefined) return undefined
  const { ino, size, mtimeNs } = found
  // Some file systems keep no such small times.
  const isMarked = own && mtimeNs % 1_000_000n !== 0n
  const isSettled = Date.now() - Number(mtimeNs / 1_000_000n) > settledMs
  return isMarked || isSettled ? [ino, size, mtimeNs].join(' ') : undefined
}

/** Whether the file still has the stamp; false when nobody can say. */
export async function hasStamp(file: string, stamp: Stamp): Promise<boolean> {
  return stamp !== undefined && (await stampOf(file, true)) === stamp
}
