import type { Preset, Values } from '../shared/scenarios/presets/preset.ts'

/** The values of a preset as they are at first, but for those that would make a test wait. */
export function shortValues({ name, values }: Preset): Values {
  const given: Record<string, number> = {}
  for (const [field, { type, label }] of Object.entries(values)) {
    if (type === 'number' && label.startsWith('Seconds')) given[field] = field === 'spread' ? 0.05 : 0.1
  }
  // It is for as long as the test may take to send its login.
  return name === 'Down for 30 s, then back' ? {} : given
}
