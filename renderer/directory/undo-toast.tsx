import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { useAnnounce } from '../frame/announcer.ts'
import { useApi } from '../live/api.tsx'

/** Gives a function that says what was done, with a button that takes just that edit back. */
export function useUndoToast(): (message: string, edit: number) => void {
  const { client } = useApi()
  const announce = useAnnounce()
  const undo = useMutation({
    mutationFn: (edit: number) => client.undo({ edit }),
    onSuccess: ({ done }) => {
      announce(`Undone: ${done}.`)
    },
  })
  return (message, edit) => {
    const id = notifications.show({
      withCloseButton: true,
      closeButtonProps: { 'aria-label': 'Close this message' },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span>{message}</span>
          <Button
            onClick={() => {
              notifications.hide(id)
              undo.mutate(edit)
            }}
          >
            Undo
          </Button>
        </Group>
      ),
    })
  }
}
