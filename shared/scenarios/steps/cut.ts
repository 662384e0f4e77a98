import { z } from 'zod'
import { counted } from '../../counted.ts'
import { bodyBytes } from '../answer.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({
  type: z.literal('cut'),
  how: z.enum(['close', 'reset'], { error: 'is neither close nor reset' }),
  /** Of the body; the head has gone out whole then. */
  after: z
    .enum(['nothing', 'bytes', 'percent'], { error: 'is none of: nothing, bytes, percent' })
    .default('nothing'),
  amount: z.number({ error: 'is no number' }).min(0, 'must not be less than 0').default(0),
})

/** The connection ends before the reply does. */
export const cut: StepKind<z.infer<typeof schema>> = {
  label: 'Cut the connection',
  schema,
  layer: 'socket',
  explain({ how, after, amount }) {
    if (after === 'nothing') {
      return how === 'reset'
        ? 'reset the connection before answering'
        : 'close the connection with nothing sent'
    }
    const sent =
      after === 'percent' ? `${String(amount)} % of the body` : `${counted(amount, 'byte')} of the body`
    return `${how} the connection after ${sent}`
  },
  compile({ how, after, amount }, answer) {
    const whole = (answer.message?.body ?? bodyBytes(answer)).length
    const at = Math.floor(after === 'percent' ? (whole * Math.min(amount, 100)) / 100 : amount)
    return { ...answer, outcome: 'break', cut: { how, after: after === 'nothing' ? 'nothing' : at } }
  },
}
