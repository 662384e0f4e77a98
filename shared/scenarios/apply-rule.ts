import { phpInteger } from '../verdict/php-integer.ts'
import { answerOf, bodyElements, toWire, utf8, type Answer } from './answer.ts'
import type { Decision, Outcome } from './decision.ts'
import { childrenOf } from './elements.ts'
import { decideNormally, decideToLetIn } from './normal.ts'
import { explained } from './explained.ts'
import { quoted } from './quoted.ts'
import type { Rule } from './scenario.ts'
import type { Login } from './scripted.ts'
import { compileSteps, explainStep, explainSteps, type Step } from './steps.ts'
import type { Surroundings } from './steps/step-kind.ts'
import type { Firing } from './triggers/trigger-kind.ts'
import type { PassedOn, RelayedReply } from './wire.ts'

/** What a rule has made of a login. */
export interface Applied {
  decision: Omit<Decision, 'scripted'>
  /** Which attempt it was, of those that are counted together. */
  count: number
  /** Its steps in words, and what they could not do. */
  steps: readonly string[]
  notes: readonly string[]
}

/** How a rule has come to apply. */
interface Occasion {
  firing: Firing
  count: number
  /** From 0 up to 1, another one for each name. */
  chance: (name: string) => number
}

/** Lets the steps of a rule that applies happen to a login. */
export function applyRule(rule: Rule, login: Login, { firing, count, chance }: Occasion): Applied {
  const { attempt, world, now, facts, scenario, normal } = login
  const steps = [...(firing.steps ?? []), ...rule.then]
  const around: Surroundings = {
    ...{ attempt, now, count, facts, chance },
    despite: (checks) => decideNormally(login, checks),
    lettingIn: (username) => decideToLetIn(attempt.kind, username, world),
    passOn: (reply) =>
      passedOn(
        steps.filter(({ type }) => type !== 'relay' && type !== 'wait'),
        relayed(reply),
        around,
      ),
  }
  const name = `${String(scenario.rules.indexOf(rule) + 1)}${rule.name === '' ? '' : ` ${quoted(rule.name)}`}`
  const does = explained(() => explainSteps(steps))
  const did = `Rule ${name} of the scenario ${quoted(scenario.name)} applied, as ${firing.why}: ${does}.`
  const said = { count, steps: steps.map((step) => explained(() => explainStep(step))) }
  if (steps.length === 0) {
    return { ...said, decision: { ...normal, why: [did, ...normal.why] }, notes: [] }
  }
  const { outcome, notes, ...answer } = compileSteps(steps, startOf(normal), around)
  const why = [did, ...notes, ...normal.why.map((reason) => `Without it: ${reason}`)]
  return { ...said, decision: { outcome, cause: 'scenario', why, wire: toWire(answer) }, notes }
}

function startOf({ outcome, reply }: Decision): Answer {
  return reply === undefined
    ? { outcome: 'break', status: 200, headers: {}, body: utf8(''), waitMs: 0, notes: [] }
    : answerOf(outcome, reply())
}

/** The answer that another script's reply is, before any step. Where no reply came, it is an empty one. */
function relayed({ status, headers, body }: RelayedReply): Answer {
  const kept = headers.filter(([name]) => !perMessage.has(name.toLowerCase()))
  const answer: Answer = {
    ...{ outcome: 'break', status: status === 0 ? 502 : status, headers: Object.fromEntries(kept), body },
    ...{ waitMs: 0, notes: [] },
  }
  return { ...answer, outcome: meantBy(answer) }
}

/** What a reply means to do, by its `result`. */
function meantBy(answer: Answer): Outcome {
  const root = bodyElements(answer)
  const { content } = (root && childrenOf(root).find(({ name }) => name === 'result')) ?? {}
  const result = typeof content === 'string' ? phpInteger(content) : undefined
  return result === 1 ? 'let in' : result === 0 ? 'refuse' : 'break'
}

/** A relayed reply after the rule's other steps; as it came where they cannot be made, for the login is under way. */
function passedOn(steps: readonly Step[], reply: Answer, around: Surroundings): PassedOn {
  try {
    const { outcome, notes, ...answer } = compileSteps(steps, reply, around)
    return { outcome, notes, wire: toWire(answer) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const notes = [`The reply was passed on as it came, as the other steps could not be made: ${why}`]
    return { outcome: reply.outcome, notes, wire: toWire(reply) }
  }
}

/** Headers of one message on one connection, which the next has its own of. */
const perMessage = new Set([
  ...['connection', 'keep-alive', 'content-length', 'transfer-encoding', 'date', 'trailer', 'upgrade'],
])
