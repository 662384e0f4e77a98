import { Modal, NativeSelect, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { MembersChoice } from '../../shared/directory/entry-kind.ts'
import { memberships } from '../../shared/directory/find.ts'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import { DialogForm } from '../ui/dialog-form.tsx'
import type { EntryUi } from './entry-ui.ts'
import { howMany } from './how-many.ts'
import { membersIn } from './use-delete.tsx'

interface DeleteDialogProps<E extends DirectoryEntry> {
  ui: EntryUi<E>
  world: World
  /** What is to be deleted; undefined while nobody is asked. */
  entries: readonly E[] | undefined
  onCancel: () => void
  onConfirm: (entries: readonly E[], choice: MembersChoice) => void
  busy: boolean
}

/** Asks what becomes of the members of groups, organizations or teams that are deleted. */
export function DeleteDialog<E extends DirectoryEntry>(props: DeleteDialogProps<E>) {
  const { ui, entries, onCancel } = props
  return (
    <Modal
      opened={entries !== undefined}
      onClose={onCancel}
      title={entries && `Delete ${howMany(ui.kind, entries)}`}
    >
      {entries && <Choice {...props} entries={entries} />}
    </Modal>
  )
}

function Choice<E extends DirectoryEntry>({
  ui,
  world,
  entries,
  onCancel,
  onConfirm,
  busy,
}: DeleteDialogProps<E> & { entries: readonly E[] }) {
  const members = membersIn(ui, world, entries)
  const { optional, one, many } = memberships[ui.membership ?? 'usergroup']
  const gone = new Set(entries.map((entry) => ui.kind.title(entry)))
  const others = (world[ui.kind.list] as readonly DirectoryEntry[] as readonly E[])
    .map((other) => ui.kind.title(other))
    .filter((other) => !gone.has(other))
  const targets = [
    ...(optional ? [{ value: '', label: 'None' }] : []),
    ...others.map((other) => ({ value: other, label: other })),
  ]
  const [what, setWhat] = useState(targets.length === 0 ? 'delete' : 'move')
  const [to, setTo] = useState(targets[0]?.value ?? '')
  const people = members === 1 ? `1 ${one}` : `${members.toLocaleString('en')} ${many}`
  return (
    <DialogForm
      act="Delete"
      busy={busy}
      onSubmit={() => {
        onConfirm(entries, what === 'delete' ? { deleteMembers: true } : { moveMembersTo: to })
      }}
      onCancel={onCancel}
    >
      <Radio.Group
        label={`What becomes of ${entries.length === 1 ? 'its' : 'their'} ${people}?`}
        value={what}
        onChange={setWhat}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="move" label={`Move ${people}`} disabled={targets.length === 0} />
          <NativeSelect
            label={`Move to which ${ui.kind.noun}`}
            data={targets}
            value={to}
            disabled={what !== 'move'}
            onChange={(event) => {
              setTo(event.currentTarget.value)
            }}
          />
          <Radio value="delete" label={`Delete ${people}, too`} />
        </Stack>
      </Radio.Group>
    </DialogForm>
  )
}
