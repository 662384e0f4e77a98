import { z } from 'zod'
import { ordinal, times } from '../counting-words.ts'
import { attempts, counting, per, type TriggerKind } from './trigger-kind.ts'

const schema = z.strictObject({ type: z.literal('after'), n: attempts, per: per.default('all') })

/** All attempts after the nth. */
export const after: TriggerKind<z.infer<typeof schema>> = {
  label: 'After n',
  schema,
  explain: ({ n, per }) => `after it has happened ${times(n)}${counting(per)}`,
  fires: ({ n }, { count }) => ({ fires: count > n, why: `it was the ${ordinal(count)} attempt` }),
}
