import { Button, Group, Modal, Stack } from '@mantine/core'

interface OpenDialogProps {
  /** What the endpoint would be opened to beyond this computer; undefined while nobody is asked. */
  addresses: readonly string[] | undefined
  onCancel: () => void
  onConfirm: () => void
}

/** Asks before the endpoint can be reached from other machines: it is a deliberate act. */
export function OpenDialog({ addresses, onCancel, onConfirm }: OpenDialogProps) {
  return (
    <Modal
      opened={addresses !== undefined}
      onClose={onCancel}
      title="Open the endpoint beyond this computer?"
    >
      <Stack gap="sm">
        <p>It will listen on:</p>
        <ul>
          {addresses?.map((address) => (
            <li key={address}>
              <code>{address}</code>
              {['0.0.0.0', '::'].includes(address) && ' (every address that this computer has)'}
            </li>
          ))}
        </ul>
        <p>
          Whoever reaches that can then try logins here, and whoever logs in gets the names and e-mail
          addresses of that person. Logins travel unencrypted, so use made-up passwords only, and close it
          again when you are done.
        </p>
        <Group justify="flex-end">
          <Button onClick={onCancel}>Cancel</Button>
          <Button variant="filled" onClick={onConfirm}>
            Open it
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
