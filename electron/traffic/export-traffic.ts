import { setImmediate } from 'node:timers/promises'
import type { TrafficExportInput, TrafficExportPiece } from '../../shared/contract/exchange-files.ts'
import { trafficFormats } from '../../shared/traffic/export/formats.ts'
import { writers } from '../../shared/traffic/export/write.ts'
import type { KeptExchange } from '../../shared/traffic/kept-exchange.ts'
import type { Session } from '../session.ts'
import { noExchange } from './recorder.ts'

/** A piece is sent when it is so long, in characters, or has taken so long to write, in milliseconds. */
const pieceLength = 128 * 1024
const sliceMs = 3

/**
 * Writes exchanges of a log down, those that are in it now, oldest first. Logins are answered between any two pieces, and
 * only the piece that is being written is in memory.
 *
 * @throws Refusal of `filter`, NotFound of an id, and when `signal` aborts
 */
export async function* exportTraffic(
  session: Session,
  input: TrafficExportInput,
  version: string,
  signal?: AbortSignal,
): AsyncGenerator<TrafficExportPiece, void, void> {
  const exchanges = await chosen(session, input)
  const total = exchanges.length
  const made = Date.now()
  const { ending, type } = trafficFormats[input.format]
  let [text, reached] = ['', 0]
  let end = performance.now() + sliceMs
  for (const piece of writers[input.format](exchanges, { version, made, filter: input.filter.trim() })) {
    text += piece.text
    reached = piece.done
    if (text.length < pieceLength && performance.now() < end) continue
    yield { text, done: reached, total, file: null }
    text = ''
    await setImmediate()
    signal?.throwIfAborted()
    end = performance.now() + sliceMs
  }
  const day = new Date(made).toISOString().slice(0, 10)
  yield { text, done: reached, total, file: { name: `logins-${day}.${ending}`, type } }
}

async function chosen(
  { traffic, matches }: Session,
  { filter, ids }: TrafficExportInput,
): Promise<readonly KeptExchange[]> {
  const found = filter.trim() === '' ? undefined : await matches.find(filter)
  if (ids === undefined)
    return found === undefined ? traffic.since(0) : found.flatMap((id) => traffic.kept(id) ?? [])
  const those = found && new Set(found)
  const named = [...new Set(ids)].sort((one, other) => one - other).filter((id) => those?.has(id) ?? true)
  return named.map((id) => traffic.kept(id) ?? noExchange(id))
}
