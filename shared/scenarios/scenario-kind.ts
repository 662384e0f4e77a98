import type { EntryKind } from '../directory/entry-kind.ts'
import { foldCase } from '../directory/find.ts'
import { mistakesIn } from './mistakes.ts'
import { normalName, scenarioSchema, type Scenario } from './scenario.ts'
import { findPreset } from './presets.ts'

/** Scenarios as entries of a workspace: named once each, since they are switched by their names. */
export const scenarios: EntryKind<Scenario> = {
  list: 'scenarios',
  noun: 'scenario',
  schema: scenarioSchema,
  title: ({ name }) => name,
  searched: ({ name, rules }) => [name, ...rules.map((rule) => rule.name)],
  problems({ id, name }, world) {
    const problem = (message: string) => [{ field: 'name', message }]
    if (foldCase(name) === foldCase(normalName)) return problem('stands for no scenario; choose another name')
    if (findPreset(name) !== undefined) return problem('is that of a preset; choose another name')
    const taken = world.scenarios.some((other) => other.id !== id && foldCase(other.name) === foldCase(name))
    return taken ? problem('is taken by another scenario') : []
  },
  warnings: (scenario, world) => mistakesIn(scenario, world),
}
