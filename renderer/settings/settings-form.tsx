import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState, type KeyboardEvent } from 'react'
import { openedBeyond } from '../../shared/connect/loopback.ts'
import { refusalOf } from '../../shared/directory/refusal.ts'
import { settingsChangeSchema, type Settings, type SettingsChange } from '../../shared/workspace/settings.ts'
import { OpenDialog } from '../connect/open-dialog.tsx'
import { DiscardDialog } from '../form/discard-dialog.tsx'
import { errorsByField } from '../form/errors-by-field.ts'
import { FieldInput } from '../form/field-input.tsx'
import { FollowedNotice } from '../form/followed-notice.tsx'
import type { FormField } from '../form/form-field.ts'
import { toForm, type FormValues } from '../form/form-values.ts'
import { useElsewhere } from '../form/use-elsewhere.ts'
import { useHold } from '../form/use-hold.ts'
import { useApi } from '../live/api.tsx'
import { getLive } from '../live/live.ts'
import { problemOf } from '../live/problem-of.ts'
import { useWorld } from '../live/use-world.ts'
import { fieldsOf, flatSettings, sectionsOf, settingsChange } from './settings-fields.ts'
import styles from './settings.module.css'

/** What the vendor's page warns of. */
const uncheckedWarning =
  'Staff are let in everywhere, and users into the Admin CP, too: a staff login of a user is answered as that of a member of the first administrators’ team, or of the first team where none is one. Just what a real script must not do.'

interface SettingsFormProps {
  settings: Settings
  /** Which of their parts are shown; the same list at every rendering. */
  parts: readonly (keyof Settings)[]
  label: string
}

/** Settings that the workspace keeps; nothing changes before “Save”. */
export function SettingsForm({ settings, parts, label }: SettingsFormProps) {
  const { client, queries } = useApi()
  const world = useWorld()
  const queryClient = useQueryClient()
  const current = useMemo(() => flatSettings(settings), [settings])
  const fields = useMemo(() => fieldsOf(parts), [parts])
  const names = useMemo(() => fields.map(({ name }) => name), [fields])
  const [begin] = useState(() => toForm(fields, current))
  const form = useForm<FormValues>({
    initialValues: begin,
    validateInputOnBlur: true,
    validate: (values) => errorsOf(fields, values),
  })
  const { base, followed, conflicts } = useElsewhere(fields, begin, current, form)
  const [asked, setAsked] = useState<SettingsChange>()
  const changed = names.filter((name) => form.values[name] !== base[name])

  const save = useMutation({
    mutationFn: (change: SettingsChange) =>
      client.settings.change(change, { context: { seen: getLive(queryClient).tag } }),
    // Before the event tells of it, so that nobody who leaves at once is asked whether to discard it.
    onSuccess: (saved) => {
      queryClient.setQueryData(queries.settings.queryKey, saved)
    },
    onError: (error) => {
      // Where it cannot listen, the port is the likeliest to be changed; the message names the next free one.
      const message = problemOf(error)
      if (changed.includes('port')) form.setFieldError('port', message)
      else if (changed.includes('hosts')) form.setFieldError('hosts', message)
    },
  })
  const opens = ({ endpoint }: SettingsChange) => openedBeyond(settings.endpoint.hosts, endpoint?.hosts ?? [])
  const submit = form.onSubmit(
    (values) => {
      const change = settingsChange(values, changed)
      if (opens(change).length > 0) setAsked(change)
      else save.mutate(change)
    },
    (errors) => {
      const first = names.find((name) => name in errors)
      if (first !== undefined) form.getInputNode(first)?.focus()
    },
  )
  const isShown = ({ unless }: FormField) => unless === undefined || form.values[unless] !== true
  const unsaved = changed.length > 0 && !save.isPending
  useHold(unsaved)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }
  return (
    <form aria-label={label} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <FollowedNotice followed={followed} />
      {sectionsOf(parts).map(({ part, title, fields }) => (
        <section key={part} aria-label={title} className={styles.section}>
          <h2>{title}</h2>
          <div className={styles.fields}>
            {fields.filter(isShown).map((field) => (
              <FieldInput
                key={field.name}
                field={field}
                choices={field.choices?.(world) ?? []}
                props={form.getInputProps(field.name, {
                  type: field.input === 'switch' ? 'checkbox' : 'input',
                })}
                warnings={field.name === 'check' && form.values.check === false ? [uncheckedWarning] : []}
                conflict={conflicts[field.name]}
                onTake={(value) => {
                  form.setFieldValue(field.name, value)
                }}
              />
            ))}
          </div>
        </section>
      ))}
      <div className={styles.foot}>
        <Button type="submit" variant="filled" loading={save.isPending} disabled={changed.length === 0}>
          Save
        </Button>
        <Button
          disabled={changed.length === 0}
          onClick={() => {
            form.setValues(base)
            form.clearErrors()
          }}
        >
          Cancel
        </Button>
        {save.isError && (
          <span role="alert" className={styles.problem}>
            {problemOf(save.error)}
          </span>
        )}
      </div>
      <OpenDialog
        addresses={asked && opens(asked)}
        onCancel={() => {
          setAsked(undefined)
        }}
        onConfirm={() => {
          setAsked(undefined)
          if (asked) save.mutate(asked)
        }}
      />
      <DiscardDialog unsaved={unsaved} />
    </form>
  )
}

/** What is wrong with each field, as the app itself would say. */
function errorsOf(fields: readonly FormField[], values: FormValues): Record<string, string> {
  const names = fields.map(({ name }) => name)
  const parsed = settingsChangeSchema.safeParse(settingsChange(values, names))
  if (parsed.success) return {}
  const problems = refusalOf(parsed.error.issues).fields.map(({ field, message }) => ({
    field: field.replace(/^\w+\./, ''),
    message,
  }))
  return errorsByField(fields, problems)
}
