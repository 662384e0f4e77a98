import { z } from 'zod'
import { ordinal } from '../counting-words.ts'
import { explainSteps, stepsSchema } from '../steps.ts'
import { counting, per, type TriggerKind } from './trigger-kind.ts'

const schema = z.strictObject({
  type: z.literal('sequence'),
  /** The steps of the 1st attempt, of the 2nd and so on; a list without steps lets the attempt be as it is. */
  lists: z.array(stepsSchema).min(1, 'is empty; give at least one list of steps'),
  /** What comes after the last list: the first again, the last again, or the rule does not apply any more. */
  end: z.enum(['cycle', 'hold', 'stop'], { error: 'is none of: cycle, hold, stop' }).default('cycle'),
  per: per.default('all'),
})

/** A list of steps for each attempt in turn. */
export const sequence: TriggerKind<z.infer<typeof schema>> = {
  label: 'In turn',
  schema,
  explain({ lists, end, per }) {
    const turns = lists.map((steps, at) => `the ${ordinal(at + 1)} time, ${explainSteps(steps)}`)
    return `in turn (${turns.join('; ')}; then ${words[end]}${counting(per)})`
  },
  fires({ lists, end }, { count }) {
    const at = count - 1
    const index = end === 'cycle' ? at % lists.length : end === 'hold' ? Math.min(at, lists.length - 1) : at
    const steps = lists[index]
    const why = `it was the ${ordinal(count)} attempt`
    if (steps === undefined)
      return { fires: false, why: `${why}, and there are ${String(lists.length)} in turn` }
    return { fires: true, why: `${why}, with the ${ordinal(index + 1)} list of steps`, steps }
  },
}

const words = { cycle: 'from the beginning', hold: 'the last one again', stop: 'no more' }
