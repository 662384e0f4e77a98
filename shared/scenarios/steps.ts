import { z } from 'zod'
import type { Answer } from './answer.ts'
import { oneOf } from './one-of.ts'
import { acceptAs } from './steps/accept-as.ts'
import { accept } from './steps/accept.ts'
import { body } from './steps/body.ts'
import { breakHttp } from './steps/break-http.ts'
import { breakXml } from './steps/break-xml.ts'
import { change } from './steps/change.ts'
import { cut } from './steps/cut.ts'
import { dribble } from './steps/dribble.ts'
import { drop } from './steps/drop.ts'
import { hang } from './steps/hang.ts'
import { head } from './steps/head.ts'
import { redirect } from './steps/redirect.ts'
import { refuseConnections } from './steps/refuse.ts'
import { reject } from './steps/reject.ts'
import { relay } from './steps/relay.ts'
import { reorder } from './steps/reorder.ts'
import { repeat } from './steps/repeat.ts'
import { result } from './steps/result.ts'
import { layers, type StepKind, type Surroundings } from './steps/step-kind.ts'
import { wait } from './steps/wait.ts'

/** Every kind of step, by its type, in the order in which a form offers them. */
export const stepKinds = {
  wait,
  reject,
  accept,
  'accept as': acceptAs,
  change,
  drop,
  repeat,
  reorder,
  result,
  body,
  head,
  redirect,
  relay,
  'break xml': breakXml,
  'break http': breakHttp,
  dribble,
  cut,
  hang,
  refuse: refuseConnections,
}

type Kinds = typeof stepKinds

/** One thing that happens to an attempt. */
export type Step = z.infer<Kinds[keyof Kinds]['schema']>

export const stepSchema = oneOf<Step>('step', stepKinds)

/** The steps of a rule. */
export const stepsSchema = z.array(stepSchema).max(50, 'has more than 50 steps')

function kindOf({ type }: Step): StepKind<Step> {
  return stepKinds[type]
}

/** In plain words, as the middle of a sentence: `wait 3 s`. */
export function explainStep(step: Step): string {
  return kindOf(step).explain(step)
}

/** The same of several: `wait 3 s, then reject with “No”`. */
export function explainSteps(steps: readonly Step[]): string {
  return steps.length === 0 ? 'answer as usual' : steps.map(explainStep).join(', then ')
}

/** Which of the layers a step is about. */
export function layerOf(step: Step): number {
  return layers.indexOf(kindOf(step).layer)
}

/** The answer after all steps, each layer's after those of the one before. */
export function compileSteps(steps: readonly Step[], answer: Answer, around: Surroundings): Answer {
  return steps
    .toSorted((a, b) => layerOf(a) - layerOf(b))
    .reduce((before, step) => kindOf(step).compile(step, before, around), answer)
}
