import { z } from 'zod'
import { noted } from '../answer.ts'
import { quoted } from '../quoted.ts'
import { withReplyOf } from './with-reply-of.ts'
import type { StepKind } from './step-kind.ts'

const schema = z.strictObject({
  type: z.literal('accept as'),
  /** Of a user for a login of a user, of a staff member for one of staff. */
  username: z.string().min(1, 'is empty; name somebody of the directory'),
})

/** Somebody else is let in, whatever was posted. */
export const acceptAs: StepKind<z.infer<typeof schema>> = {
  label: 'Accept as another person',
  schema,
  layer: 'reply',
  explain: ({ username }) => `accept as ${quoted(username)}`,
  compile({ username }, answer, { lettingIn, facts }) {
    const decision = lettingIn(username)
    if (decision !== undefined) return withReplyOf(decision, answer)
    const noun = facts.attempt.kind === 'staff' ? 'staff member' : 'user'
    return noted(answer, `Nobody could be let in: the directory has no ${noun} ${quoted(username)}.`)
  },
}
