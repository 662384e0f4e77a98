import { z } from 'zod'
import { ordinal } from '../counting-words.ts'
import { attempts, counting, per, type TriggerKind } from './trigger-kind.ts'

const schema = z.strictObject({ type: z.literal('nth'), n: attempts, per: per.default('all') })

/** The nth attempt alone. */
export const nth: TriggerKind<z.infer<typeof schema>> = {
  label: 'Exactly the nth',
  schema,
  explain: ({ n, per }) => `only the ${ordinal(n)} time${counting(per)}`,
  fires: ({ n }, { count }) => ({ fires: count === n, why: `it was the ${ordinal(count)} attempt` }),
}
