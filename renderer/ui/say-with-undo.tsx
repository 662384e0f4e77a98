import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'

/** Says what was done, with a button that takes it back. */
export function sayWithUndo(message: string, undo: () => void): void {
  const id = notifications.show({
    withCloseButton: true,
    closeButtonProps: { 'aria-label': 'Close this message' },
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button
          onClick={() => {
            notifications.hide(id)
            undo()
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  })
}
