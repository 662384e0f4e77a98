import { z } from 'zod'
import { inWords, someMilliseconds } from '../duration.ts'
import type { TriggerKind } from './trigger-kind.ts'

const schema = z.strictObject({ type: z.literal('for'), ms: someMilliseconds })

/** For so long after the scenario was switched on. */
export const forATime: TriggerKind<z.infer<typeof schema>> = {
  label: 'For a time',
  schema,
  explain: ({ ms }) => `for ${inWords(ms)} after it was switched on`,
  fires({ ms }, { now, activeSince }) {
    const since = Math.max(0, now - activeSince)
    return { fires: since < ms, why: `it was switched on ${inWords(since)} before` }
  },
}
