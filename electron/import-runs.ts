import { Conflict } from '../shared/workspace/edit.ts'

/** How many runs are remembered. */
const most = 100

/** What is still being sent, what can be stopped, or what that was too early or too late for. */
type Run = Buffer[] | AbortController | 'cancelled' | 'taking effect'

/** What has become of each import, by the name that its caller gave it. */
const runs = new Map<string, Run>()

/** How long a file is kept of which no more comes, in milliseconds, and how many are at once. */
const partsKeptMs = 10 * 60_000
const mostFiles = 4

/**
 * Keeps a part of the file of an import that begins later.
 *
 * @param at how many bytes were sent before
 * @returns how many there are now
 * @throws Conflict when the import was cancelled or has begun, when something is missing before this, or when too many
 *   files are being sent
 */
export function keepPart(name: string, at: number, part: Buffer): number {
  const run = runs.get(name) ?? []
  if (run === 'cancelled') throw cancelled()
  if (!Array.isArray(run)) throw new Conflict('This import has begun; give the next one another name.')
  const bytes = lengthOf(run)
  if (at !== bytes) throw new Conflict(`${String(bytes)} bytes of the file are here; send what follows them.`)
  const files = [...runs.values()].filter((one) => one !== run && Array.isArray(one))
  if (files.length >= mostFiles) throw new Conflict('Too many files are being sent at once; try again later.')
  remember(name, [...run, part])
  forgetUnlessMoreComes(name, bytes + part.length)
  return bytes + part.length
}

/** It holds no part itself: what was imported is gone from memory at once, as it came unmasked. */
function forgetUnlessMoreComes(name: string, bytes: number): void {
  setTimeout(() => {
    const run = runs.get(name)
    if (Array.isArray(run) && lengthOf(run) === bytes) runs.delete(name)
  }, partsKeptMs).unref()
}

/** What was sent of the file of an import before it begins. */
export function sentParts(name: string): readonly Buffer[] {
  const run = runs.get(name)
  return Array.isArray(run) ? run : []
}

/** How many bytes there are in all of them. */
export function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}

/**
 * Stops an import unless it takes effect already; one that has not begun yet will not.
 *
 * @returns whether it is stopped, and thus changes nothing
 */
export function cancelImport(name: string): boolean {
  const run = runs.get(name)
  if (run === 'taking effect') return false
  if (run instanceof AbortController) run.abort(cancelled())
  remember(name, 'cancelled')
  return true
}

/** Gives an import that begins the signal by which it is stopped. @throws Conflict when it has been already */
export function beginImport(name: string): AbortSignal {
  if (runs.get(name) === 'cancelled') throw cancelled()
  const stopping = new AbortController()
  remember(name, stopping)
  return stopping.signal
}

/** From here on an import can be stopped no more. */
export function letImportTakeEffect(name: string): void {
  remember(name, 'taking effect')
}

function remember(name: string, run: Run): void {
  runs.delete(name)
  runs.set(name, run)
  const [oldest] = runs.keys()
  if (runs.size > most && oldest !== undefined) runs.delete(oldest)
}

function cancelled(): Conflict {
  return new Conflict('The import was cancelled; nothing was changed.')
}
