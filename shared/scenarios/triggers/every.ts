import { z } from 'zod'
import { ordinal } from '../counting-words.ts'
import { attempts, counting, per, type TriggerKind } from './trigger-kind.ts'

const schema = z.strictObject({ type: z.literal('every'), n: attempts, per: per.default('all') })

/** Every nth attempt: the nth, the 2nth, and so on. */
export const every: TriggerKind<z.infer<typeof schema>> = {
  label: 'Every nth',
  schema,
  explain: ({ n, per }) => `${n === 1 ? 'every time' : `every ${ordinal(n)} time`}${counting(per)}`,
  fires: ({ n }, { count }) => ({ fires: count % n === 0, why: `it was the ${ordinal(count)} attempt` }),
}
