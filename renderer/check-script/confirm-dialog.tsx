import { Button, Group, Modal, Stack } from '@mantine/core'

interface ConfirmDialogProps {
  /** Where to; undefined while nobody is asked. */
  url: string | undefined
  onCancel: () => void
  onConfirm: () => void
}

/** Asks before logins go to another computer. */
export function ConfirmDialog({ url, onCancel, onConfirm }: ConfirmDialogProps) {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).host : url
  return (
    <Modal opened={url !== undefined} onClose={onCancel} title="Send these logins to another computer?">
      <Stack gap="sm">
        <p style={{ overflowWrap: 'anywhere' }}>
          These logins are sent to <strong>{host}</strong>, passwords included: about 40 requests, one after
          the other. Many fail on purpose, and a directory may lock an account for that.
        </p>
        <p>
          One is a GET with the right password in its URL, which web servers write into their logs. So use an
          account that was made for tests, at a script that you may test.
        </p>
        {url?.trim().startsWith('http:') === true && (
          <p>The URL begins with http://, so they travel unencrypted.</p>
        )}
        <Group justify="flex-end">
          <Button onClick={onCancel}>Cancel</Button>
          <Button variant="filled" onClick={onConfirm}>
            Send them
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
