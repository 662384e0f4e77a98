import { foldCase } from '../../shared/directory/find.ts'
import { refusalOf } from '../../shared/directory/refusal.ts'
import { normalName, scenarioSchema, type Scenario } from '../../shared/scenarios/scenario.ts'
import { findPreset } from '../../shared/scenarios/presets.ts'

/** A scenario without its id, as a file holds it and as it is created. */
export type ScenarioParts = Omit<Scenario, 'id'>

/** The text of a file of one scenario: a field a line, so that a version control shows what has changed. */
export function toFile({ name, rules }: Scenario): string {
  return `${JSON.stringify({ name, rules }, null, 2)}\n`
}

/** A name for that file. */
export function fileName({ name }: Scenario): string {
  const plain = name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return `${plain === '' ? 'scenario' : plain}.json`
}

/** The scenario of a file. @throws Error in plain words, naming the fields that are no good */
export function fromFile(text: string): ScenarioParts {
  let content: unknown
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Error(`is no JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
  if (typeof content !== 'object' || content === null || !('rules' in content)) {
    throw new Error('holds no scenario; one is { "name": …, "rules": […] }')
  }
  // Ids are the workspace's own.
  const parsed = scenarioSchema.safeParse({ ...content, id: 'file' })
  if (!parsed.success) {
    const { fields } = refusalOf(parsed.error.issues)
    throw new Error(fields.map(({ field, message }) => `${field} ${message}`).join('; '))
  }
  const { id: _, ...parts } = parsed.data
  return parts
}

/** The name, or where it is taken, the first of `name 2`, `name 3` that is not. */
export function freeName(name: string, scenarios: readonly Scenario[]): string {
  const taken = new Set([normalName, ...scenarios.map((one) => one.name)].map(foldCase))
  const isFree = (one: string) => !taken.has(foldCase(one)) && findPreset(one) === undefined
  if (isFree(name)) return name
  for (let number = 2; ; number += 1) {
    const numbered = `${name} ${String(number)}`
    if (isFree(numbered)) return numbered
  }
}
