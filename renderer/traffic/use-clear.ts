import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { counted } from '../../shared/counted.ts'
import { useAnnounce } from '../frame/announcer.ts'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'
import { sayWithUndo } from '../ui/say-with-undo.tsx'

/** Clears what a filter finds in the log, with a way back. */
export function useClear(onCleared: () => void) {
  const { client } = useApi()
  const announce = useAnnounce()
  const sayProblem = (error: unknown) => {
    notifications.show({ color: 'red', message: problemOf(error) })
  }
  const restore = useMutation({
    meta: { readsOnly: true },
    mutationFn: (clear: number) => client.exchanges.restore({ clear }),
    onSuccess: ({ restored }) => {
      announce(`${counted(restored, 'login')} brought back.`)
    },
    onError: sayProblem,
  })
  return useMutation({
    meta: { readsOnly: true },
    mutationFn: (filter: string) => client.exchanges.clear({ filter }),
    onSuccess: ({ cleared, clear }) => {
      onCleared()
      const message = `Cleared ${counted(cleared, 'login')}.`
      announce(message)
      sayWithUndo(message, () => {
        restore.mutate(clear)
      })
    },
    onError: sayProblem,
  })
}
