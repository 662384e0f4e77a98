import { useMutation } from '@tanstack/react-query'
import { useAnnounce } from '../frame/announcer.ts'
import { useApi } from '../live/api.tsx'
import { sayWithUndo } from '../ui/say-with-undo.tsx'

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
    sayWithUndo(message, () => {
      undo.mutate(edit)
    })
  }
}
