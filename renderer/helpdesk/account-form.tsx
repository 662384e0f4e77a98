import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { EditForm } from '../form/edit-form.tsx'
import { errorsByField } from '../form/errors-by-field.ts'
import { FieldInput } from '../form/field-input.tsx'
import formStyles from '../form/form.module.css'
import { fromForm, toForm, type FormValues } from '../form/form-values.ts'
import { useApi } from '../live/api.tsx'
import { problemOf, refusedFields } from '../live/problem-of.ts'
import { fromFormEntry, problemsOf, toFormEntry, type AccountUi, type AnyAccount } from './account-ui.ts'

interface AccountFormProps {
  ui: AccountUi
  /** The account that is changed; undefined for one that is added. */
  account: AnyAccount | undefined
  /** It has been forgotten since it was opened. */
  isGone: boolean
  onClose: () => void
}

/** Says that an account is there already, or what is in one. Enter saves; Esc leaves, after asking if something is unsaved. */
export function AccountForm({ ui, account, isGone, onClose }: AccountFormProps) {
  const { client } = useApi()
  const [begin] = useState(() => toForm(ui.fields, toFormEntry(account, ui)))
  const form = useForm<FormValues>({
    initialValues: begin,
    validate: (values) => errorsByField(ui.fields, problemsOf(ui, fromForm(ui.fields, values))),
  })
  const changed = ui.fields.map(({ name }) => name).filter((name) => form.values[name] !== begin[name])
  const calls = ui.calls(client)
  const save = useMutation({
    mutationFn: (values: FormValues) =>
      account === undefined || isGone
        ? calls.create(fromFormEntry(fromForm(ui.fields, values)))
        : calls.change({
            params: { id: account.id },
            body: fromFormEntry(fromForm(ui.fields, values, changed)),
          }),
    onError: (error) => {
      form.setErrors(errorsByField(ui.fields, refusedFields(error)))
    },
    onSuccess: onClose,
  })
  const remove = useMutation({ mutationFn: (id: string) => calls.delete({ id }), onSuccess: onClose })
  const isOver = isGone && changed.length === 0
  useEffect(() => {
    if (isOver) onClose()
  }, [isOver, onClose])
  const submit = form.onSubmit(
    (values) => {
      save.mutate(values)
    },
    (errors) => {
      const first = ui.fields.find(({ name }) => name in errors)
      if (first) form.getInputNode(first.name)?.focus()
    },
  )
  const problem = save.error ?? remove.error
  const title = account === undefined ? `Add ${ui.noun}` : ui.titleOf(account)
  return (
    <EditForm
      title={title}
      actions={
        account &&
        !isGone && (
          <Button
            loading={remove.isPending}
            onClick={() => {
              remove.mutate(account.id)
            }}
          >
            Delete
          </Button>
        )
      }
      isSaving={save.isPending}
      unsaved={changed.length > 0 && !save.isPending && !save.isSuccess && !remove.isSuccess}
      onSubmit={submit}
      onClose={onClose}
      problems={problem && <span role="alert">{problemOf(problem)}</span>}
    >
      <div className={formStyles.fields}>
        {isGone && (
          <p role="alert" className={formStyles.elsewhere}>
            This account was forgotten meanwhile. “Save” adds it again as it stands here.
          </p>
        )}
        {ui.fields.map((field) => (
          <FieldInput
            key={field.name}
            field={field}
            choices={[]}
            props={form.getInputProps(field.name)}
            warnings={[]}
            conflict={undefined}
            onTake={() => undefined}
          />
        ))}
      </div>
    </EditForm>
  )
}
