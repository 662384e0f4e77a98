import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import type { Scenario } from '../../shared/scenarios/scenario.ts'
import { useUndoToast } from '../directory/undo-toast.tsx'
import { useApi } from '../live/api.tsx'
import { problemOf } from '../live/problem-of.ts'

/** Deletes a scenario, with a way back. */
export function useDeleteScenario() {
  const { client } = useApi()
  const sayDone = useUndoToast()
  return useMutation({
    mutationFn: ({ id }: Scenario) => client.scenarios.delete({ params: { id }, query: {} }),
    onSuccess: ({ edit }, { name }) => {
      sayDone(`Deleted scenario “${name}”.`, edit)
    },
    onError: (error) => {
      notifications.show({ color: 'red', message: problemOf(error) })
    },
  })
}
