import type { Decision } from './decision.ts'
import { decideNormally, type NormalQuestion } from './normal.ts'
import { decideScripted, type ScriptedQuestion } from './scripted.ts'

/** What a decision is made from; without an active scenario, `scripted` is left out. */
export interface Question extends NormalQuestion {
  scripted?: ScriptedQuestion | undefined
}

/**
 * Decides a login attempt. Pure: no socket, no clock; what is to be counted comes back as `scripted.advance`, so asking
 * uses nothing up.
 */
export function decide(question: Question): Decision {
  const normal = decideNormally(question)
  return question.scripted === undefined ? normal : decideScripted(question, question.scripted, normal)
}

export { causes, outcomes, refuse, type Cause, type Decision, type Outcome } from './decision.ts'
