import { nanoid } from 'nanoid'
import type { Rule, Scenario } from '../../shared/scenarios/scenario.ts'

/** A selector, a trigger or a step as a person has it so far; what stands in its fields need not be any good. */
export interface Part {
  readonly type: string
  readonly [field: string]: unknown
}

/** A rule as a person has it so far. */
export interface DraftRule extends Pick<Rule, 'id' | 'name' | 'enabled'> {
  when: readonly Part[]
  often: Part
  then: readonly Part[]
}

/** A scenario as a person has it so far. */
export interface Draft {
  name: string
  rules: readonly DraftRule[]
}

/** A scenario as its form begins with it. */
export function toDraft({ name, rules }: Omit<Scenario, 'id'>): Draft {
  return { name, rules }
}

/** A rule that does nothing yet: it is for every login, every time. */
export function newRule(): DraftRule {
  return { id: nanoid(10), name: '', enabled: true, when: [], often: { type: 'always' }, then: [] }
}

/** What a scenario that is added begins with. */
export function newDraft(): Draft {
  return { name: '', rules: [newRule()] }
}

/** A scenario that has this rule, too, after its own; of one that is new, it is the only one. */
export function withRule({ name, rules }: Draft, rule: DraftRule, isNew: boolean): Draft {
  return { name, rules: isNew ? [rule] : [...rules, rule] }
}

/** The same rule once more. */
export function copyOf(rule: DraftRule): DraftRule {
  return { ...rule, id: nanoid(10) }
}

/** The list with the item at one place moved to another; as it is where there is no such place. */
export function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length || from === to) return list
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}
