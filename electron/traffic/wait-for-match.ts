import type { Condition } from '../../shared/traffic/filter/condition.ts'
import type { KeptExchange } from '../../shared/traffic/kept-exchange.ts'
import type { Work } from '../../shared/work.ts'
import { finishInSlices } from '../in-slices.ts'
import type { TrafficLog } from './traffic-log.ts'

/**
 * Waits for an exchange that a condition lets through.
 *
 * @param since the first one after the exchange with this id; one that is in the log already is found at once
 * @returns undefined when there was none by the time that `signal` aborted
 */
export async function waitForMatch(
  log: TrafficLog,
  condition: Condition,
  since: number,
  signal: AbortSignal,
): Promise<KeptExchange | undefined> {
  let seen = since
  for (;;) {
    const next = log.nextRecorded(signal)
    const those = log.since(seen)
    const found = await finishInSlices(firstMatch(those, condition))
    if (found !== undefined || signal.aborted) return found
    seen = those.at(-1)?.id ?? seen
    await next
  }
}

function* firstMatch(
  exchanges: readonly KeptExchange[],
  { matches }: Condition,
): Work<KeptExchange | undefined> {
  for (const exchange of exchanges) {
    if (matches(exchange)) return exchange
    yield exchange.id
  }
  return undefined
}
