import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import styles from '../directory/directory.module.css'
import { DiscardDialog } from '../form/discard-dialog.tsx'
import { errorsByField } from '../form/errors-by-field.ts'
import { FieldInput } from '../form/field-input.tsx'
import { fromForm, toForm, type FormValues } from '../form/form-values.ts'
import { leave } from '../leave-guard.ts'
import { useApi } from '../live/api.tsx'
import { problemOf, refusedFields } from '../live/problem-of.ts'
import { fromFormEntry, toFormEntry, type AccountUi, type AnyAccount } from './account-ui.ts'

interface AccountFormProps {
  ui: AccountUi
  /** The account that is changed; undefined for one that is added. */
  account: AnyAccount | undefined
  onClose: () => void
}

/** Says that an account is there already, or what is in one. Enter saves; Esc leaves, after asking if something is unsaved. */
export function AccountForm({ ui, account, onClose }: AccountFormProps) {
  const { client } = useApi()
  const [begin] = useState(() => toForm(ui.fields, toFormEntry(account, ui)))
  const form = useForm<FormValues>({ initialValues: begin })
  const changed = ui.fields.map(({ name }) => name).filter((name) => form.values[name] !== begin[name])
  const calls = ui.calls(client)
  const save = useMutation({
    mutationFn: (values: FormValues) =>
      account === undefined
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
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    element.current?.querySelector('input')?.focus()
  }, [])
  const close = () => {
    leave(onClose)
  }
  const submit = form.onSubmit((values) => {
    save.mutate(values)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }
  const problem = save.error ?? remove.error
  const title = account === undefined ? `Add ${ui.noun}` : ui.titleOf(account)
  return (
    <form
      ref={element}
      aria-label={title}
      className={styles.form}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      noValidate
    >
      <div className={styles.formHead}>
        <h2 className="cut" title={title}>
          {title}
        </h2>
        {account && (
          <Button
            loading={remove.isPending}
            onClick={() => {
              remove.mutate(account.id)
            }}
          >
            Delete
          </Button>
        )}
      </div>
      <div className={styles.fields}>
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
      <div className={styles.formFoot}>
        <Button type="submit" variant="filled" loading={save.isPending}>
          Save
        </Button>
        <Button onClick={close}>Cancel</Button>
        {problem && <span role="alert">{problemOf(problem)}</span>}
      </div>
      <DiscardDialog
        unsaved={changed.length > 0 && !save.isPending && !save.isSuccess && !remove.isSuccess}
      />
    </form>
  )
}
