import type { ActiveScenarioState } from '../../shared/contract/scenarios.ts'
import { presets } from '../../shared/scenarios/presets.ts'
import { presetGroups } from '../../shared/scenarios/presets/preset.ts'
import { normalName, type Scenario } from '../../shared/scenarios/scenario.ts'

/** Scenarios that can be switched to, under what they stand together. */
export interface ChoiceGroup {
  label: string
  names: readonly string[]
}

/** Normal and the workspace's scenarios, then the presets in their groups: those whose names hold the words. */
export function choicesFor(scenarios: readonly Scenario[], search: string): ChoiceGroup[] {
  const words = search.toLowerCase().split(/\s+/)
  const groups = [
    { label: 'Workspace', names: [normalName, ...scenarios.map(({ name }) => name)] },
    ...presetGroups.map((group) => ({
      label: `Presets: ${group}`,
      names: presets.filter((preset) => preset.group === group).map(({ name }) => name),
    })),
  ]
  return groups
    .map(({ label, names }) => ({
      label,
      names: names.filter((name) => words.every((word) => name.toLowerCase().includes(word))),
    }))
    .filter(({ names }) => names.length > 0)
}

/**
 * What Enter switches to when nothing has been typed: back to Normal, or from there to what was played last, else to the
 * first scenario that there is.
 */
export function firstChoice(
  { name }: Pick<ActiveScenarioState, 'name'>,
  last: string | undefined,
  groups: readonly ChoiceGroup[],
): string | undefined {
  if (name !== normalName) return normalName
  const names = groups.flatMap((group) => group.names)
  return names.find((one) => one === last) ?? names.find((one) => one !== normalName)
}
