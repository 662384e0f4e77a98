import { applyRule, type Applied } from './apply-rule.ts'
import { chanceOf } from './chance.ts'
import { counterKey, type Advance, type Counters } from './counters.ts'
import type { Decision } from './decision.ts'
import { explained } from './explained.ts'
import { factsOf, type Facts } from './facts.ts'
import type { NormalQuestion } from './normal.ts'
import type { Rule, Scenario } from './scenario.ts'
import { actualOf, explainSelector, holds } from './selectors.ts'
import { countedPer, fires } from './triggers.ts'

/** The active scenario, and what it is decided with. */
export interface ScriptedQuestion {
  scenario: Scenario
  counters: Counters
  /** When it was switched on, and what the time is: milliseconds since 1970, on the one clock. */
  activeSince: number
  now: number
  /** The same seed makes the same chances. */
  seed: string
  /** Where the connection came from. */
  socketAddress: string
}

/** What became of a rule. */
export interface RuleReport {
  /** Its id. */
  rule: string
  /** Its place in the scenario, from 1. */
  number: number
  applied: boolean
  /** Why it applied or did not, in a sentence. */
  why: string
}

/** What the active scenario had to do with a decision. */
export interface Scripted {
  /** Its name. */
  scenario: string
  /** The rule that applied: its id, place and name, and which attempt it was, of those that are counted together. */
  rule: { id: string; number: number; name: string; count: number } | null
  /** Of each rule, in their order. */
  rules: readonly RuleReport[]
  /** The steps of the rule that applied, in words, and what they could not do. */
  steps: readonly string[]
  notes: readonly string[]
  /** How the counters are to change; nothing has changed yet. */
  advance: readonly Advance[]
}

/** A login that a scenario is asked about. */
export interface Login extends NormalQuestion, ScriptedQuestion {
  facts: Facts
  /** What becomes of it without the scenario. */
  normal: Decision
}

/** The first rule whose selectors hold and whose trigger fires decides; without one, it stays as it is normally. */
export function decideScripted(
  question: NormalQuestion,
  scripted: ScriptedQuestion,
  normal: Decision,
): Decision {
  const facts = factsOf(question.attempt, question.world, scripted.socketAddress)
  const login: Login = { ...question, ...scripted, facts, normal }
  const { scenario } = scripted
  const rules: RuleReport[] = []
  const advance: Advance[] = []
  let applied: (Applied & { rule: Scripted['rule'] }) | undefined
  for (const [index, rule] of scenario.rules.entries()) {
    const tried = applied ? { why: 'Not tried: an earlier rule applied.' } : tryRule(rule, login)
    if (tried.advance !== undefined) advance.push(tried.advance)
    if (tried.applied !== undefined) {
      const { id, name } = rule
      applied = { ...tried.applied, rule: { id, number: index + 1, name, count: tried.applied.count } }
    }
    rules.push({ rule: rule.id, number: index + 1, applied: tried.applied !== undefined, why: tried.why })
  }
  const { rule = null, steps = [], notes = [] } = applied ?? {}
  const said: Scripted = { scenario: scenario.name, rule, rules, steps, notes, advance }
  return { ...(applied?.decision ?? normal), scripted: said }
}

/** What became of a rule that was tried, or why it was not. */
interface Tried {
  why: string
  advance?: Advance
  applied?: Applied
}

/** A rule that cannot be tried is passed over, so that the login is answered all the same. */
function tryRule(rule: Rule, login: Login): Tried {
  if (login.attempt.oddities.length > 0) return { why: 'Not tried: no helpdesk sends such a POST.' }
  if (!rule.enabled) return { why: 'It is switched off.' }
  try {
    const missed = rule.when.find((selector) => !holds(selector, login.facts))
    if (missed === undefined) return tryTrigger(rule, login)
    const selector = explained(() => explainSelector(missed))
    return {
      why: `It is for when ${selector}, and it was ${explained(() => actualOf(missed, login.facts))}.`,
    }
  } catch (error) {
    return { why: `It could not be tried: ${error instanceof Error ? error.message : String(error)}` }
  }
}

function tryTrigger(rule: Rule, login: Login): Tried {
  const { id, often } = rule
  const { counters, activeSince, now, seed, attempt } = login
  const key = counterKey(countedPer(often), attempt)
  const before = counters.get(id, key)
  const count = (before?.count ?? 0) + 1
  const chance = (...name: string[]) => chanceOf(seed, id, key, count, ...name)
  const normally = normallyOf(login.normal)
  const moment = { count, now, activeSince, normally, memory: before?.lock, chance }
  const firing = fires(often, moment)
  const after = firing.memory === undefined ? { count } : { count, lock: firing.memory }
  const tried = { why: sentence(firing.why), advance: { rule: id, key, after, hit: firing.fires } }
  return firing.fires ? { ...tried, applied: applyRule(rule, login, { firing, count, chance }) } : tried
}

function normallyOf({ outcome, cause }: Decision): 'let in' | 'wrong password' | 'something else' {
  if (outcome === 'let in') return 'let in'
  return cause === 'wrong password' || cause === 'unknown user' ? 'wrong password' : 'something else'
}

/** A clause as a sentence. */
function sentence(clause: string): string {
  return `${clause.slice(0, 1).toUpperCase()}${clause.slice(1)}.`
}
