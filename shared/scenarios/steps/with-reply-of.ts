import { answerOf, type Answer } from '../answer.ts'
import type { Decision } from '../decision.ts'

/** The answer with the reply of another decision. */
export function withReplyOf({ outcome, reply }: Decision, answer: Answer): Answer {
  return reply === undefined
    ? answer
    : { ...answer, ...answerOf(outcome, reply()), waitMs: answer.waitMs, notes: answer.notes }
}
