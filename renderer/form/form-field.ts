import type { World } from '../../shared/workspace/schema.ts'

/**
 * One field of a form: `multiline` is a text of several lines, `lines` a list of texts, one a line; `choice` is one of
 * several titles, `set` any number of names, those on offer and others.
 */
export interface FormField {
  name: string
  label: string
  help?: string
  input: 'text' | 'multiline' | 'lines' | 'choice' | 'set' | 'switch'
  /** The name of a switch that makes the field idle while it is on, so that it is not shown. */
  unless?: string
  /** The names that a `set` always offers. */
  offered?: readonly string[]
  /** What can be chosen. */
  choices?: (world: World) => readonly { value: string; label: string }[]
}
