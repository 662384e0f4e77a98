import type { FormField } from './form-field.ts'
import type { FormValues } from './form-values.ts'

/** How an open form stands to what somebody else has done to its entry meanwhile. */
export interface Elsewhere {
  /** What was there last: what a save is a change of. */
  base: FormValues
  /** The labels of fields that were changed elsewhere, and not here, and so were taken over. */
  followed: readonly string[]
  /** What fields were changed to elsewhere that had been changed here, too. */
  conflicts: FormValues
}

/**
 * What becomes of an open form when its entry is now another: fields that were not touched follow, touched ones stay.
 *
 * @param values what stands in the form
 * @param now the entry as it is now
 * @returns undefined when nothing is different; else how things stand, and what the followed fields are to show
 */
export function rebase(
  fields: readonly FormField[],
  { base, followed, conflicts }: Elsewhere,
  values: FormValues,
  now: FormValues,
): { elsewhere: Elsewhere; follow: FormValues } | undefined {
  const different = fields.filter(({ name }) => now[name] !== base[name])
  if (different.length === 0) return undefined
  const untouched = different.filter(({ name }) => values[name] === base[name])
  const touched = different.filter(({ name }) => values[name] !== base[name] && values[name] !== now[name])
  const valuesOf = (some: readonly FormField[]) =>
    Object.fromEntries(some.map(({ name }) => [name, now[name] ?? '']))
  return {
    elsewhere: {
      base: now,
      followed: [...new Set([...followed, ...untouched.map(({ label }) => label)])],
      conflicts: { ...conflicts, ...valuesOf(touched) },
    },
    follow: valuesOf(untouched),
  }
}
