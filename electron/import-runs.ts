import { Conflict } from '../shared/workspace/edit.ts'

/** How many runs are remembered. */
const most = 100

/** What has become of each import, by the name that its caller gave it: under way, stopped, or past stopping. */
const runs = new Map<string, AbortController | 'cancelled' | 'taking effect'>()

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

function remember(name: string, run: AbortController | 'cancelled' | 'taking effect'): void {
  runs.delete(name)
  runs.set(name, run)
  const [oldest] = runs.keys()
  if (runs.size > most && oldest !== undefined) runs.delete(oldest)
}

function cancelled(): Conflict {
  return new Conflict('The import was cancelled; nothing was changed.')
}
