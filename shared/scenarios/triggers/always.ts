import { z } from 'zod'
import { ordinal } from '../counting-words.ts'
import type { TriggerKind } from './trigger-kind.ts'

const schema = z.strictObject({ type: z.literal('always') })

/** Every attempt. */
export const always: TriggerKind<z.infer<typeof schema>> = {
  label: 'Always',
  schema,
  explain: () => 'every time',
  fires: (_, { count }) => ({ fires: true, why: `it was the ${ordinal(count)} attempt` }),
}
