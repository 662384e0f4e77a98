import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useState } from 'react'
import type { FormField } from './form-field.ts'
import { toForm, type FormValues } from './form-values.ts'
import { rebase, type Elsewhere } from './rebase.ts'

/**
 * Lets an open form follow what is changed elsewhere: untouched fields at once, touched ones when the person says so.
 *
 * @param begin what the form began with
 * @param entry what the form is of, as it is now; undefined for a new one, and once it is no more
 */
export function useElsewhere(
  fields: readonly FormField[],
  begin: FormValues,
  entry: object | undefined,
  form: UseFormReturnType<FormValues>,
): Elsewhere {
  const [elsewhere, setElsewhere] = useState<Elsewhere>({ base: begin, followed: [], conflicts: {} })
  useEffect(() => {
    if (entry === undefined) return
    const next = rebase(fields, elsewhere, form.values, toForm(fields, entry))
    if (next === undefined) return
    form.setValues(next.follow)
    // The form is a store of its own, so what it is told and what is remembered of that must go together.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setElsewhere(next.elsewhere)
  }, [fields, entry, elsewhere, form])
  return elsewhere
}
