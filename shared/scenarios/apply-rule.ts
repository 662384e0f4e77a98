import { answerOf, toWire, type Answer } from './answer.ts'
import type { Decision } from './decision.ts'
import { decideNormally, decideToLetIn } from './normal.ts'
import { quoted } from './quoted.ts'
import type { Rule } from './scenario.ts'
import type { Login } from './scripted.ts'
import { compileSteps, explainStep, explainSteps } from './steps.ts'
import type { Surroundings } from './steps/step-kind.ts'
import type { Firing } from './triggers/trigger-kind.ts'
import type { RelayedReply } from './wire.ts'

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
    passOn(reply) {
      const rest = steps.filter(({ type }) => type !== 'relay' && type !== 'wait')
      return toWire(compileSteps(rest, relayed(reply), around))
    },
  }
  const name = `${String(scenario.rules.indexOf(rule) + 1)}${rule.name === '' ? '' : ` ${quoted(rule.name)}`}`
  const did = `Rule ${name} of the scenario ${quoted(scenario.name)} applied, as ${firing.why}: ${explainSteps(steps)}.`
  const said = { count, steps: steps.map(explainStep) }
  if (steps.length === 0) {
    return { ...said, decision: { ...normal, why: [did, ...normal.why] }, notes: [] }
  }
  const { outcome, notes, ...answer } = compileSteps(steps, startOf(normal), around)
  const why = [did, ...notes, ...normal.why.map((reason) => `Without it: ${reason}`)]
  return { ...said, decision: { outcome, cause: 'scenario', why, wire: toWire(answer) }, notes }
}

function startOf({ outcome, reply }: Decision): Answer {
  return reply === undefined
    ? relayed({ status: 200, headers: {}, body: new Uint8Array() })
    : answerOf(outcome, reply())
}

/** The answer that another script's reply is, before any step. */
function relayed({ status, headers, body }: Omit<RelayedReply, 'said'>): Answer {
  const kept = Object.entries(headers).filter(([name]) => !perMessage.has(name.toLowerCase()))
  return { outcome: 'break', status, headers: Object.fromEntries(kept), body, waitMs: 0, notes: [] }
}

/** Headers of one message on one connection, which the next has its own of. */
const perMessage = new Set([
  ...['connection', 'keep-alive', 'content-length', 'transfer-encoding', 'content-encoding', 'date'],
  ...['trailer', 'upgrade'],
])
