import { z } from 'zod'
import { ordinal } from '../counting-words.ts'
import { attempts, counting, per, type TriggerKind } from './trigger-kind.ts'

const schema = z.strictObject({ type: z.literal('first'), n: attempts, per: per.default('all') })

/** The first n attempts. */
export const first: TriggerKind<z.infer<typeof schema>> = {
  label: 'The first n',
  schema,
  explain: ({ n, per }) => `${n === 1 ? 'the first time' : `the first ${String(n)} times`}${counting(per)}`,
  fires: ({ n }, { count }) => ({ fires: count <= n, why: `it was the ${ordinal(count)} attempt` }),
}
