import { z } from 'zod'
import { xmlText } from '../../loginshare/xml-text.ts'
import type { Settings } from '../../workspace/settings.ts'
import { ordinalEnding } from '../counting-words.ts'
import { scenarioSchema, type Rule, type Scenario } from '../scenario.ts'

export const presetGroups = [
  'Credentials',
  'Directory behind the script',
  'XML',
  'Network',
  'Helpdesk data',
  'Interface',
] as const

/** A setting that says of the helpdesk what a preset is to use. */
type HelpdeskText = 'lockOutPhrase'

/** Something to fill in. With `from`, what is there at first is that setting's text, if it has one. */
export type ValueField =
  | { type: 'text'; label: string; default: string; from?: HelpdeskText }
  | {
      type: 'number'
      label: string
      default: number
      min: number
      max: number
      whole?: boolean
      /** Read as `3rd`. */
      ordinal?: boolean
    }

/** What a login to show the preset with is like. */
export interface Example {
  kind?: 'user' | 'staff'
  /** Who logs in: somebody of the kind, or a user even though the login is one of staff. */
  who?: 'user'
  password?: 'right' | 'wrong'
  interface?: string
  /** Logins that come before it: wrong ones of the same person, or one of somebody else. */
  before?: { wrong: number } | 'somebody else'
}

type RuleParts = Partial<Omit<Rule, 'id' | 'when' | 'often' | 'then'>> & {
  when?: readonly object[]
  often?: object
  then: readonly object[]
}

type ValueOf<Field extends ValueField> = Field['type'] extends 'text' ? string : number

interface Definition<Fields extends Record<string, ValueField>> {
  name: string
  group: (typeof presetGroups)[number]
  /** What a card says, with its values in brackets by their names: `Every [n] login …`. */
  sentence: string
  /** What is behind it, and what it does to the helpdesk, in a sentence or two. */
  does: string
  values: Fields
  example?: Example
  rules: (values: { [Name in keyof Fields]: ValueOf<Fields[Name]> }) => readonly RuleParts[]
}

/** A ready scenario with values to fill in. */
export interface Preset extends Omit<Definition<Record<string, ValueField>>, 'rules' | 'example'> {
  example: Example
  rules: (values: Values) => readonly RuleParts[]
}

export type Values = Readonly<Record<string, string | number>>

/** A preset, its values typed where it is written down. */
export function preset<const Fields extends Record<string, ValueField>>(
  definition: Definition<Fields>,
): Preset {
  return { example: {}, ...definition, rules: definition.rules as unknown as Preset['rules'] }
}

/** A text to fill in. */
export function text(label: string, value: string, from?: HelpdeskText) {
  return { type: 'text', label, default: value, ...(from !== undefined && { from }) } as const
}

/** The preset with what these settings say of the helpdesk filled in at first. */
export function forHelpdesk<P extends Pick<Preset, 'values'>>(preset: P, { helpdesk }: Settings): P {
  const values = Object.entries(preset.values).map(([name, field]) => {
    if (field.type !== 'text' || field.from === undefined) return [name, field]
    const { from, ...rest } = field
    return [name, { ...rest, default: helpdesk[from] || rest.default }]
  })
  return { ...preset, values: Object.fromEntries(values) as P['values'] }
}

/** A whole number to fill in. */
export function whole(label: string, value: number, { min = 1, max = 1_000_000 } = {}) {
  return { type: 'number', label, default: value, min, max, whole: true } as const
}

/** Which one in a row, to fill in: `3` is read as `3rd`. */
export function nth(label: string, value: number) {
  return { ...whole(label, value), ordinal: true } as const
}

/** A number of seconds to fill in. */
export function seconds(label: string, value: number, { min = 0.001 } = {}) {
  return { type: 'number', label, default: value, min, max: 86_400 } as const
}

/** The schema of a preset's values; what is left out has its default. */
export function valuesSchema({ values }: Preset) {
  return z.strictObject(
    Object.fromEntries(Object.entries(values).map(([name, field]) => [name, schemaOf(field)])),
  )
}

function schemaOf(field: ValueField): z.ZodType<string | number> {
  if (field.type === 'text') return xmlText.default(field.default)
  const { min, max } = field
  const number =
    field.whole === true ? z.int({ error: 'is no whole number' }) : z.number({ error: 'is no number' })
  return number
    .min(min, `must be at least ${String(min)}`)
    .max(max, `must be at most ${String(max)}`)
    .default(field.default)
}

/** The scenario that a preset makes of values. @throws z.ZodError naming the values that are no good */
export function scenarioOf(preset: Preset, values: unknown): Scenario {
  const rules = preset.rules(valuesSchema(preset).parse(values))
  return scenarioSchema.parse({
    id: 'preset',
    name: preset.name,
    rules: rules.map((rule, index) => ({ id: `preset-${String(index + 1)}`, ...rule })),
  })
}

/** A piece of what a preset says: a text, or the value of one of its fields and the ending that makes an ordinal of it. */
export type Piece = string | { name: string; field: ValueField; value: string | number; ending: string }

/** What a preset says with these values, piece by piece. */
export function piecesOf({ sentence, values: fields }: Preset, values: Values): Piece[] {
  return sentence.split(/\[(\w+)\]/).map((part, at) => {
    const field = fields[part]
    // Every other part is a name.
    if (at % 2 === 0 || field === undefined) return part
    const value = values[part] ?? field.default
    const isOrdinal = field.type === 'number' && field.ordinal === true
    return { name: part, field, value, ending: isOrdinal ? ordinalEnding(Number(value)) : '' }
  })
}

/** The same in one: `Every 3rd login takes 20 s …`. */
export function said(preset: Preset, values: Values = {}): string {
  return piecesOf(preset, values)
    .map((piece) => (typeof piece === 'string' ? piece : `${String(piece.value)}${piece.ending}`))
    .join('')
}

/** Milliseconds of what was filled in as seconds. */
export function ms(seconds: number): number {
  return Math.round(seconds * 1000)
}
