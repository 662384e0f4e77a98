import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import { EditForm } from '../form/edit-form.tsx'
import { errorsByField } from '../form/errors-by-field.ts'
import { FieldInput } from '../form/field-input.tsx'
import { FollowedNotice } from '../form/followed-notice.tsx'
import formStyles from '../form/form.module.css'
import { fromForm, toForm, type FormValues } from '../form/form-values.ts'
import { useElsewhere } from '../form/use-elsewhere.ts'
import { useHold } from '../form/use-hold.ts'
import { useApi } from '../live/api.tsx'
import { getLive } from '../live/live.ts'
import { isInEffect, problemOf, refusedFields } from '../live/problem-of.ts'
import { checkEntry } from './check-entry.ts'
import { callsOf } from './entry-calls.ts'
import type { EntryUi } from './entry-ui.ts'

export interface EntryFormProps<E extends DirectoryEntry> {
  ui: EntryUi<E>
  world: World
  /** The entry that is changed, as it is now; undefined for a new one, and once it has been deleted elsewhere. */
  entry: E | undefined
  /** What a new entry begins as a copy of. */
  like: E | undefined
  /** What a new entry begins with beyond what each does. */
  begun?: Partial<E> | undefined
  onClose: () => void
  onSaved: (id: string) => void
  onDuplicate: (id: string) => void
  onDelete: (entry: E) => void
}

/** Adds or changes one entry. Enter saves; Esc leaves, after asking if something is unsaved. */
export function EntryForm<E extends DirectoryEntry>(props: EntryFormProps<E>) {
  const { ui, world, entry, like, onClose } = props
  const { client } = useApi()
  const queryClient = useQueryClient()
  const begin = useMemo(
    () => toForm(ui.fields, entry ?? (like ? ui.copy(like) : { ...ui.blank(world), ...props.begun })),
    // What it begins with does not change while it is open; what changes elsewhere is `useElsewhere`'s.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  )
  const form = useForm<FormValues>({
    initialValues: begin,
    validateInputOnBlur: true,
    validate: (values) => checkEntry(ui, world, entry?.id, values).errors,
  })
  const { base, followed, conflicts } = useElsewhere(ui.fields, begin, entry, form)
  const { warnings } = useMemo(
    () => checkEntry(ui, world, entry?.id, form.values),
    [ui, world, entry, form.values],
  )
  const changed = ui.fields.map(({ name }) => name).filter((name) => form.values[name] !== base[name])

  useHold(true)
  const save = useMutation({
    mutationFn: (values: FormValues) => {
      const calls = callsOf(client, ui.kind)
      if (entry === undefined) return calls.create(fromForm(ui.fields, values))
      const body = fromForm(ui.fields, values, changed)
      return calls.change({ params: { id: entry.id }, body }, { context: { seen: getLive(queryClient).tag } })
    },
    onError: (error) => {
      form.setErrors(errorsByField(ui.fields, refusedFields(error)))
    },
  })

  const [known] = useState(entry !== undefined)
  const deleted = known && entry === undefined

  const submit = form.onSubmit(
    (values) => {
      // Nobody is led anywhere who has left the form before the answer came.
      save.mutate(values, {
        onSuccess: ({ id }) => {
          props.onSaved(id)
        },
        onError: (error) => {
          if (isInEffect(error)) onClose()
        },
      })
    },
    (errors) => {
      const first = ui.fields.find(({ name }) => name in errors)
      if (first) form.getInputNode(first.name)?.focus()
    },
  )
  // What is wrong with something that the form has no field for must not hold up a save in silence.
  const unplaced = Object.entries(form.errors)
    .filter(([name]) => !ui.fields.some((field) => field.name === name))
    .map(([, message]) => message as string)
  const { noun } = ui
  const title = entry === undefined ? `Add ${noun}` : ui.kind.title(entry)
  return (
    <EditForm
      title={title}
      actions={
        entry && (
          <>
            <Button
              onClick={() => {
                props.onDuplicate(entry.id)
              }}
            >
              Duplicate
            </Button>
            <Button
              onClick={() => {
                props.onDelete(entry)
              }}
            >
              Delete
            </Button>
          </>
        )
      }
      isSaving={save.isPending}
      unsaved={changed.length > 0 && !save.isPending && !save.isSuccess}
      onSubmit={submit}
      onClose={onClose}
      problems={
        <>
          {unplaced.length > 0 && <span role="alert">{unplaced.join(' ')}</span>}
          {save.isError && <span className="quiet">{problemOf(save.error)}</span>}
        </>
      }
    >
      <div className={formStyles.fields}>
        {deleted && (
          <p role="alert" className={formStyles.elsewhere}>
            This {noun} was deleted elsewhere meanwhile. “Save” adds it again as it stands here.
          </p>
        )}
        <FollowedNotice followed={followed} />
        {ui.fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            choices={field.choices?.(world) ?? []}
            props={form.getInputProps(field.name, { type: field.input === 'switch' ? 'checkbox' : 'input' })}
            warnings={warnings[field.name] ?? []}
            conflict={conflicts[field.name]}
            onTake={(value) => {
              form.setFieldValue(field.name, value)
            }}
          />
        ))}
      </div>
    </EditForm>
  )
}
