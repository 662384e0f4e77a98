import { z } from 'zod'
import { refusal } from '../../loginshare/reply.ts'
import { xmlText } from '../../loginshare/xml-text.ts'
import { answerOf } from '../answer.ts'
import { fill } from '../placeholders.ts'
import { quoted } from '../quoted.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({
  type: z.literal('reject'),
  /** What the login form shows; may hold placeholders, and may be empty. */
  message: xmlText,
})

/** The documented failure. */
export const reject: StepKind<z.infer<typeof schema>> = {
  label: 'Reject',
  schema,
  layer: 'reply',
  explain: ({ message }) => (message === '' ? 'reject without a message' : `reject with ${quoted(message)}`),
  compile: ({ message }, answer, around) => ({
    ...answer,
    ...answerOf('refuse', refusal(fill(message, around))),
    notes: answer.notes,
  }),
}
