import { Modal } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import { FieldInput } from '../form/field-input.tsx'
import type { FormField } from '../form/form-field.ts'
import { DialogForm } from '../ui/dialog-form.tsx'
import type { EntryUi, ManyChange } from './entry-ui.ts'
import { howMany } from './how-many.ts'

interface ChangeManyDialogProps<E extends DirectoryEntry> {
  ui: EntryUi<E>
  world: World
  entries: readonly E[]
  /** What is asked about; undefined while nothing is. */
  change: ManyChange | undefined
  onCancel: () => void
  onConfirm: (change: ManyChange, to: string | boolean) => void
  busy: boolean
}

/** Asks what a field of many entries is to be. */
export function ChangeManyDialog<E extends DirectoryEntry>(props: ChangeManyDialogProps<E>) {
  const { ui, change, entries, onCancel } = props
  const field = ui.fields.find(({ name }) => name === change?.field)
  return (
    <Modal
      opened={change !== undefined}
      onClose={onCancel}
      title={change && `${change.label.replace('…', '')}: ${howMany(ui.kind, entries)}`}
    >
      {change && field && <Value {...props} change={change} field={field} />}
    </Modal>
  )
}

function Value<E extends DirectoryEntry>({
  world,
  change,
  field,
  onCancel,
  onConfirm,
  busy,
}: ChangeManyDialogProps<E> & { change: ManyChange; field: FormField }) {
  const choices = field.choices?.(world) ?? []
  const form = useForm<{ value: string | boolean }>({ initialValues: { value: choices[0]?.value ?? '' } })
  const props = { ...form.getInputProps('value'), 'data-autofocus': true }
  return (
    <DialogForm
      act="Change"
      busy={busy}
      onSubmit={() => {
        onConfirm(change, form.values.value)
      }}
      onCancel={onCancel}
    >
      <FieldInput
        field={field}
        choices={choices}
        props={props}
        warnings={[]}
        conflict={undefined}
        onTake={() => undefined}
      />
    </DialogForm>
  )
}
