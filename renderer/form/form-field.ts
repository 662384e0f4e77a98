import type { World } from '../../shared/workspace/schema.ts'

/** One field of a form: `lines` is a list of texts, one a line; `choice` one of several titles. */
export interface FormField {
  name: string
  label: string
  help?: string
  input: 'text' | 'lines' | 'choice' | 'switch'
  /** What can be chosen. */
  choices?: (world: World) => readonly { value: string; label: string }[]
}
