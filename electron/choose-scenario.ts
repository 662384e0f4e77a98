import { NotFound } from '../shared/directory/changes.ts'
import { foldCase } from '../shared/directory/find.ts'
import { Refusal, refusalOf } from '../shared/directory/refusal.ts'
import { findPreset } from '../shared/scenarios/presets.ts'
import {
  forHelpdesk,
  scenarioOf,
  valuesSchema,
  type Preset,
  type Values,
} from '../shared/scenarios/presets/preset.ts'
import { normalName } from '../shared/scenarios/scenario.ts'
import type { World } from '../shared/workspace/schema.ts'
import type { Choice } from './active-scenario.ts'

/** What is to be played, by its name. */
export interface Named {
  name: string
  /** Of a preset; what is left out is as it is at first. */
  values?: Values | undefined
  seed?: string | undefined
}

/** The scenario of the workspace, or else the preset, of this name; null for `Normal`. @throws NotFound, Refusal */
export function chooseScenario({ name, values, seed }: Named, world: World): Choice | null {
  if (foldCase(name) === foldCase(normalName)) return null
  if (findPreset(name) !== undefined) return { ...fillIn(presetNamed(name, world), values), seed }
  if (values !== undefined && Object.keys(values).length > 0) {
    throw new Refusal([{ field: 'values', message: 'are for presets alone' }])
  }
  const scenario = world.scenarios.find((one) => foldCase(one.name) === foldCase(name))
  if (scenario !== undefined) return { scenario, seed }
  throw new NotFound(
    `No scenario or preset is called “${name}”. Names are listed by /scenarios and /presets; ${normalName} is none.`,
  )
}

/** The preset of this name, as it is at first with these settings. @throws NotFound */
export function presetNamed(name: string, { settings }: World): Preset {
  const preset = findPreset(name)
  if (preset === undefined) throw new NotFound(`No preset is called “${name}”.`)
  return forHelpdesk(preset, settings)
}

/** The scenario that a preset makes of values, and all of these. @throws Refusal naming those that are no good */
export function fillIn(preset: Preset, values: Values = {}): Required<Pick<Choice, 'scenario' | 'values'>> {
  const parsed = valuesSchema(preset).safeParse(values)
  if (parsed.success) return { scenario: scenarioOf(preset, parsed.data), values: parsed.data }
  const { fields } = refusalOf(parsed.error.issues)
  throw new Refusal(fields.map(({ field, message }) => ({ field: `values.${field}`, message })))
}
