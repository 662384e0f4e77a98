import { findStaffByUsername, findUserByUsername, foldCase } from '../directory/find.ts'
import { changed, same, type Patch } from '../workspace/edit.ts'
import type { World } from '../workspace/schema.ts'
import type { Rule, Scenario } from './scenario.ts'
import type { Selector } from './selectors.ts'
import type { Step } from './steps.ts'

/** What scenarios name of the directory, by the selectors that name it. */
type Named = Extract<Selector['type'], 'person' | 'group' | 'organization' | 'team'>

/**
 * The patches that let scenarios follow something that is called `to` from now on.
 *
 * @param world as it was before
 */
export function followRename(world: World, what: Named, from: string, to: string): Patch[] {
  // Where a user and a staff member share a username, scenarios may mean the other one.
  const stays =
    what === 'person' &&
    findUserByUsername(world, from) !== undefined &&
    findStaffByUsername(world, from) !== undefined
  if (from === to || stays) return []
  return world.scenarios.flatMap((before) => {
    const after = renamedIn(before, what, from, to)
    return same(before, after) ? [] : [changed('scenarios', before, after)]
  })
}

function renamedIn(scenario: Scenario, what: Named, from: string, to: string): Scenario {
  const isIt = (username: string) => what === 'person' && foldCase(username) === foldCase(from)
  const inSelector = (selector: Selector): Selector => {
    if (selector.type === 'person') return isIt(selector.username) ? { ...selector, username: to } : selector
    return selector.type === what && selector.title === from ? { ...selector, title: to } : selector
  }
  const inStep = (step: Step): Step =>
    step.type === 'accept as' && isIt(step.username) ? { ...step, username: to } : step
  const inRule = (rule: Rule): Rule => ({
    ...rule,
    when: rule.when.map(inSelector),
    often:
      rule.often.type === 'sequence'
        ? { ...rule.often, lists: rule.often.lists.map((steps) => steps.map(inStep)) }
        : rule.often,
    then: rule.then.map(inStep),
  })
  return { ...scenario, rules: scenario.rules.map(inRule) }
}
