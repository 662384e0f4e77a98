import { Button, Group, Modal, NativeSelect, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { countMembers } from '../../shared/directory/find.ts'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import type { EntryUi } from './entry-ui.ts'
import type { MembersChoiceQuery } from './use-delete.tsx'

interface DeleteDialogProps<E extends DirectoryEntry> {
  ui: EntryUi<E>
  world: World
  /** What is to be deleted; undefined while nobody is asked. */
  entry: E | undefined
  onCancel: () => void
  onConfirm: (entry: E, choice: MembersChoiceQuery) => void
  busy: boolean
}

/** Asks what becomes of the members of a group or an organization that is deleted. */
export function DeleteDialog<E extends DirectoryEntry>(props: DeleteDialogProps<E>) {
  const { ui, entry, onCancel } = props
  return (
    <Modal
      opened={entry !== undefined}
      onClose={onCancel}
      title={entry && `Delete ${ui.kind.noun} “${ui.kind.title(entry)}”`}
    >
      {entry && <Choice {...props} entry={entry} />}
    </Modal>
  )
}

function Choice<E extends DirectoryEntry>({
  ui,
  world,
  entry,
  onCancel,
  onConfirm,
  busy,
}: DeleteDialogProps<E> & { entry: E }) {
  const title = ui.kind.title(entry)
  const membership = ui.membership ?? 'usergroup'
  const members = countMembers(world, membership, title)
  const others = (world[ui.kind.list] as readonly DirectoryEntry[] as readonly E[])
    .map((other) => ui.kind.title(other))
    .filter((other) => other !== title)
  const targets = [
    // Every user is in a group, but not in an organization.
    ...(membership === 'organization' ? [{ value: '', label: 'None' }] : []),
    ...others.map((other) => ({ value: other, label: other })),
  ]
  const [what, setWhat] = useState(targets.length === 0 ? 'delete' : 'move')
  const [to, setTo] = useState(targets[0]?.value ?? '')
  const people = members === 1 ? '1 user' : `${members.toLocaleString('en')} users`
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onConfirm(entry, what === 'delete' ? { deleteMembers: 'true' } : { moveMembersTo: to })
      }}
    >
      <Stack gap="md">
        <Radio.Group label={`What becomes of its ${people}?`} value={what} onChange={setWhat}>
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
        <Group justify="flex-end">
          <Button onClick={onCancel}>Cancel</Button>
          <Button type="submit" variant="filled" loading={busy}>
            Delete
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
