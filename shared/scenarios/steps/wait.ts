import { z } from 'zod'
import { inWords, milliseconds, someMilliseconds } from '../duration.ts'
import type { StepKind } from './step-kind.ts'

/** The longest wait: whatever is drawn is cut there. */
const longest = 24 * 3_600_000

const schema = z.strictObject({
  type: z.literal('wait'),
  /**
   * `fixed`: just so long. `uniform`: up to `spread` more or less, all equally likely. `log-normal`: half of the waits are
   * shorter than `ms`, and two in three within a factor that `spread` makes of it; few are very long.
   */
  how: z
    .enum(['fixed', 'uniform', 'log-normal'], { error: 'is none of: fixed, uniform, log-normal' })
    .default('fixed'),
  ms: someMilliseconds,
  spread: milliseconds.default(0),
})

type Wait = z.infer<typeof schema>

/** A pause before anything is sent. */
export const wait: StepKind<Wait> = {
  label: 'Wait',
  schema,
  layer: 'socket',
  explain({ how, ms, spread }) {
    if (how === 'uniform') return `wait ${inWords(ms)} ± ${inWords(spread)}`
    if (how === 'fixed') return `wait ${inWords(ms)}`
    return `wait about ${inWords(ms)}, mostly within ${inWords(spread)} of it but sometimes much longer`
  },
  compile(data, answer, { chance }) {
    return { ...answer, waitMs: Math.min(longest, answer.waitMs + drawn(data, chance)) }
  },
}

/** @returns whole milliseconds */
function drawn({ how, ms, spread }: Wait, chance: (name: string) => number): number {
  if (how === 'fixed') return ms
  if (how === 'uniform') return Math.max(0, Math.round(ms + (chance('wait') * 2 - 1) * spread))
  // Box and Muller make a number of the standard normal distribution from two that are spread evenly.
  const normal = Math.sqrt(-2 * Math.log(1 - chance('wait'))) * Math.cos(2 * Math.PI * chance('wait again'))
  return Math.round(ms * Math.exp(Math.log(1 + spread / ms) * normal))
}
