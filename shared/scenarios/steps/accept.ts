import { z } from 'zod'
import { listed } from '../../verdict/quote.ts'
import { noted } from '../answer.ts'
import { checks } from '../normal.ts'
import { withReplyOf } from './with-reply-of.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({
  type: z.literal('accept'),
  /** What does not count. */
  despite: z
    .array(z.enum(checks, { error: `is none of: ${checks.join(', ')}` }))
    .min(1, 'is empty; name what is not to count')
    .default(['wrong password']),
})

/** The person is let in although something speaks against it. */
export const accept: StepKind<z.infer<typeof schema>> = {
  label: 'Accept although',
  schema,
  layer: 'reply',
  explain: ({ despite }) => `accept although ${listed(despite.map((check) => words[check]))}`,
  compile({ despite }, answer, around) {
    const decision = around.despite(despite)
    if (decision.outcome === 'let in') return withReplyOf(decision, answer)
    return noted(answer, `Nobody could be let in: ${decision.why.join(' ')}`)
  },
}

const words = {
  'wrong password': 'the password is wrong',
  'disabled account': 'the account is disabled',
  'interface check': 'the interface is not allowed',
}
