import type { z } from 'zod'
import type { Answer } from '../answer.ts'
import type { Decision } from '../decision.ts'
import type { Facts } from '../facts.ts'
import type { Check } from '../normal.ts'
import type { Filling } from '../placeholders.ts'
import type { Relay } from '../wire.ts'

/**
 * What a step is about. Steps of one rule are made in this order, whatever their order in the rule, so that none undoes
 * another: first who is let in and what the reply says, then its bytes, then HTTP around them, then the socket.
 */
export const layers = ['reply', 'elements', 'bytes', 'head', 'http', 'socket'] as const

/** What a step knows of the login that it happens to. */
export interface Surroundings extends Filling {
  facts: Facts
  /** The decision when some checks do not count. */
  despite: (checks: readonly Check[]) => Decision
  /** The decision to let in whoever has this username; undefined where nobody of this kind has it. */
  lettingIn: (username: string) => Decision | undefined
  /** From 0 up to 1, another one for each name; always the same for the same attempt. */
  chance: (name: string) => number
  /** What becomes of a relayed login when the reply to it is there. */
  passOn: Relay['passOn']
}

/** A kind of step: what it is made of, and what it does. */
export interface StepKind<Data extends { type: string } = { type: string }> {
  /** What a list calls it. */
  readonly label: string
  readonly schema: z.ZodType<Data>
  readonly layer: (typeof layers)[number]
  /** In plain words, as the middle of a sentence: `wait 3 s`. */
  explain(data: Data): string
  /** The answer as it is after the step. Pure. */
  compile(data: Data, answer: Answer, around: Surroundings): Answer
}
