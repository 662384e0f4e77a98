import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Values } from '../../shared/scenarios/presets/preset.ts'
import { useAnnounce } from '../frame/announcer.ts'
import { useApi } from '../live/api.tsx'

/** What is to be played, by its name. */
interface Play {
  name: string
  /** Of a preset. */
  values?: Values
}

/** Switches to a scenario, a preset or Normal. */
export function usePlay() {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const announce = useAnnounce()
  return useMutation({
    mutationFn: (play: Play) => client.activeScenario.change(play),
    onSuccess: (active) => {
      queryClient.setQueryData(queries.activeScenario.queryKey, active)
      announce(`Scenario: ${active.name}.`)
    },
  })
}
