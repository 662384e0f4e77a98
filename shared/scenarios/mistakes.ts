import { titlesOf } from '../directory/find.ts'
import { refusalOf, type FieldProblem } from '../directory/refusal.ts'
import { same } from '../workspace/edit.ts'
import type { World } from '../workspace/schema.ts'
import { nobody } from './nobody.ts'
import { quoted } from './quoted.ts'
import { scenarioSchema, type Rule, type Scenario } from './scenario.ts'
import type { Selector } from './selectors.ts'
import { stepMistakes } from './step-mistakes.ts'
import type { Trigger } from './triggers.ts'

/** Everything wrong with a scenario as a person has it so far: what cannot be saved, or else what surely is not meant. */
export function checkScenario(input: unknown, world: World): FieldProblem[] {
  const parsed = scenarioSchema.safeParse(input)
  return parsed.success ? mistakesIn(parsed.data, world) : [...refusalOf(parsed.error.issues).fields]
}

/** What surely is not meant, though it can be saved. */
export function mistakesIn({ rules }: Scenario, world: World): FieldProblem[] {
  const mistakes = rules.flatMap((rule, index) => {
    const inRule = [
      ...selectorMistakes(rule, world),
      ...triggerMistakes(rule.often),
      ...stepMistakes(rule, world),
      ...shadowed(rule, rules.slice(0, index)),
    ]
    return inRule.map(({ field, message }) => ({ field: `rules[${String(index)}].${field}`, message }))
  })
  if (rules.some(({ enabled }) => enabled)) return mistakes
  return [
    ...mistakes,
    { field: 'rules', message: 'has none that is switched on, so the scenario does nothing' },
  ]
}

/** A rule that is never reached, since one before it always applies to its logins. */
function shadowed({ when, enabled }: Rule, before: readonly Rule[]): FieldProblem[] {
  const at = before.findIndex(
    (other) =>
      other.enabled &&
      appliesAlways(other.often) &&
      other.when.every((selector) => when.some((own) => same(own, selector))),
  )
  if (!enabled || at < 0) return []
  return [
    { field: 'when', message: `is never looked at: rule ${String(at + 1)} always applies to these logins` },
  ]
}

function appliesAlways(trigger: Trigger): boolean {
  if (trigger.type === 'every') return trigger.n === 1
  if (trigger.type === 'chance') return trigger.percent === 100
  if (trigger.type === 'sequence') return trigger.end !== 'stop'
  return trigger.type === 'always'
}

/** Selectors of which a login can have one value only. */
const ofOneValue: readonly Selector['type'][] = [
  ...(['kind', 'person', 'group', 'organization', 'team', 'interface', 'password', 'account'] as const),
]

function selectorMistakes({ when }: Rule, world: World): FieldProblem[] {
  return when.flatMap((selector, index) => {
    const field = `when[${String(index)}]`
    const clashes = when
      .slice(0, index)
      .some((other) => same({ ...other, not: !other.not }, selector) || excludes(other, selector))
    const mistakes: FieldProblem[] = clashes
      ? [{ field, message: 'cannot hold together with one before it, so the rule never applies' }]
      : []
    const missing = missingIn(selector, world)
    return missing !== undefined ? [...mistakes, { field, message: missing }] : mistakes
  })
}

function excludes(one: Selector, other: Selector): boolean {
  return (
    one.type === other.type && ofOneValue.includes(one.type) && !one.not && !other.not && !same(one, other)
  )
}

/** Says that the directory does not have what a selector names. */
function missingIn(selector: Selector, world: World): string | undefined {
  if (selector.type === 'person') return nobody(selector.username, world)
  if (selector.type !== 'group' && selector.type !== 'organization' && selector.type !== 'team')
    return undefined
  const there = titlesOf(world, lists[selector.type]).has(selector.title)
  return there ? undefined : `names ${quoted(selector.title)}, which the directory does not have`
}

const lists = { group: 'userGroups', organization: 'organizations', team: 'teams' } as const

function triggerMistakes(often: Trigger): FieldProblem[] {
  if (often.type !== 'chance' || often.percent > 0) return []
  return [{ field: 'often.percent', message: 'is 0, so the rule never applies' }]
}
