import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { listed } from '../../../shared/verdict/quote.ts'
import { useUndoToast } from '../../directory/undo-toast.tsx'
import { PasswordField } from '../../form/password-field.tsx'
import { useApi } from '../../live/api.tsx'
import { DialogForm } from '../../ui/dialog-form.tsx'

interface AddPeopleDialogProps {
  ids: readonly number[]
  /** The names of those whom the directory does not have. */
  names: readonly string[]
  onClose: () => void
}

/** Adds the people of logins to the directory, in one edit; asks for the password of those whose own is not kept. */
export function AddPeopleDialog({ ids, names, onClose }: AddPeopleDialogProps) {
  const { client } = useApi()
  const sayDone = useUndoToast()
  const [password, setPassword] = useState('')
  const add = useMutation({
    mutationFn: () => client.fromLog.addPeople({ ids: [...ids], ...(password !== '' && { password }) }),
    onSuccess: ({ added, edit }) => {
      onClose()
      if (edit !== null) sayDone(`Added ${people(added)} to the directory.`, edit)
    },
  })
  return (
    <Modal opened onClose={onClose} title={`Add ${people(names.length)} to the directory?`}>
      {names.length === 0 ? (
        <Stack gap="md">
          <Text size="sm">The directory has all of them.</Text>
          <Group justify="flex-end">
            <Button onClick={onClose}>Close</Button>
          </Group>
        </Stack>
      ) : (
        <DialogForm act="Add" busy={add.isPending} error={add.error} onSubmit={add.mutate} onCancel={onClose}>
          <Text size="sm">{listed(names)}: users into the first user group, staff into the first team.</Text>
          <PasswordField
            description="Of those whose posted one is not kept. Test data, saved in the clear in the workspace file."
            value={password}
            onChange={setPassword}
            data-autofocus
          />
        </DialogForm>
      )}
    </Modal>
  )
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count.toLocaleString('en')} people`
}
