import { z } from 'zod'
import { verdictTone, type Tone } from '../verdict/verdict-words.ts'
import { rowsPerStep, type Work } from '../work.ts'
import type { KeptExchange } from './kept-exchange.ts'

const count = z.int().nonnegative()

/** How many exchanges ended how, in spans of time that follow one another without a gap. */
export const outcomeBarsSchema = z.strictObject({
  /** When the first span begins. */
  from: z.iso.datetime(),
  /** How long each span is, in milliseconds. */
  step: count,
  bars: z.array(
    z.strictObject({
      /** The helpdesk logged the person in, as was meant. */
      ok: count,
      /** Refused, as was meant. */
      no: count,
      /** The helpdesk decided otherwise than was meant, or the exchange broke. */
      odd: count,
    }),
  ),
})

export type OutcomeBars = z.infer<typeof outcomeBarsSchema>

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How long a span may be: what a clock face or a calendar is divided into. */
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((times) => times * second),
  ...[1, 2, 5, 10, 15, 30].map((times) => times * minute),
  ...[1, 2, 3, 6, 12].map((times) => times * hour),
  ...[1, 2, 7, 14, 28].map((times) => times * day),
]

/**
 * Counts exchanges by when they came and how they ended.
 *
 * @param exchanges in the order of their ids, which is nearly that of their times
 * @param most how many spans there may be
 */
export function* outcomeBars(exchanges: readonly KeptExchange[], most: number): Work<OutcomeBars> {
  let [first, last] = [Infinity, -Infinity]
  for (const { time } of exchanges) {
    first = Math.min(first, time)
    last = Math.max(last, time)
  }
  if (first === Infinity) return { from: new Date(0).toISOString(), step: second, bars: [] }
  const step =
    steps.find((one) => spansOf(first, last, one) <= most) ?? Math.ceil((last - first) / (most - 1))
  const from = Math.floor(first / step) * step
  const bars = Array.from({ length: spansOf(first, last, step) }, () => ({ ok: 0, no: 0, odd: 0 }))
  let counted = 0
  for (const exchange of exchanges) {
    const bar = bars[Math.floor((exchange.time - from) / step)]
    if (bar !== undefined) bar[toneOfKept(exchange)] += 1
    counted += 1
    if (counted % rowsPerStep === 0) yield counted
  }
  return { from: new Date(from).toISOString(), step, bars }
}

/** How it ended, by what the helpdesk made of the reply; what is no login has only what the mock did. */
function toneOfKept({ verdict, outcome }: KeptExchange): Tone {
  if (outcome === 'break') return 'odd'
  return verdict === null ? 'no' : verdictTone(verdict, outcome)
}

function spansOf(first: number, last: number, step: number): number {
  return Math.floor(last / step) - Math.floor(first / step) + 1
}
