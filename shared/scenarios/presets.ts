import { credentialPresets } from './presets/credentials.ts'
import { directoryPresets } from './presets/directory.ts'
import { helpdeskDataPresets } from './presets/helpdesk-data.ts'
import { interfacePresets } from './presets/interface.ts'
import { networkPresets } from './presets/network.ts'
import type { Preset } from './presets/preset.ts'
import { xmlPresets } from './presets/xml.ts'

/** Every preset, group by group. */
export const presets: readonly Preset[] = [
  ...credentialPresets,
  ...directoryPresets,
  ...xmlPresets,
  ...networkPresets,
  ...helpdeskDataPresets,
  ...interfacePresets,
]

const byName = new Map(presets.map((preset) => [preset.name, preset]))

/** The preset of this name, letter for letter. */
export function findPreset(name: string): Preset | undefined {
  return byName.get(name)
}
