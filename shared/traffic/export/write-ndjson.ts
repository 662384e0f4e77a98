import { wholeExchange } from '../kept-exchange.ts'
import type { Write } from './written.ts'

/** A line of JSON for each exchange, as `GET /exchanges/{id}` shows it. */
export const writeNdjson: Write = function* (exchanges) {
  let done = 0
  for (const kept of exchanges) yield { text: `${JSON.stringify(wholeExchange(kept))}\n`, done: (done += 1) }
}
