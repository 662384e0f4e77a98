import { z } from 'zod'
import { ordinal } from '../counting-words.ts'
import { counting, per, type TriggerKind } from './trigger-kind.ts'

const schema = z.strictObject({
  type: z.literal('chance'),
  percent: z
    .number({ error: 'is no number' })
    .min(0, 'must be from 0 to 100')
    .max(100, 'must be from 0 to 100'),
  per: per.default('all'),
})

/** By chance, which is the same again with the same seed. */
export const chance: TriggerKind<z.infer<typeof schema>> = {
  label: 'With a chance',
  schema,
  explain: ({ percent, per }) => `with a chance of ${String(percent)} %${counting(per)}`,
  fires({ percent }, { count, chance: drawn }) {
    const number = drawn() * 100
    const why = `the ${ordinal(count)} attempt drew ${number.toFixed(1)}, and below ${String(percent)} it applies`
    return { fires: number < percent, why }
  },
}
