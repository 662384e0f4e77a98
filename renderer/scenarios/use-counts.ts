import { useThrottledValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../live/api.tsx'

/** How long logins are gathered before counts are read anew, in milliseconds. */
const pauseMs = 500

/** Under which counts are kept; whoever resets some has them read anew. */
export const countsKey = ['counts'] as const

/** How often each rule of what is played was reached and applied, as it is now and after each login. */
export function useCounts() {
  const { client, queries } = useApi()
  const { data: exchanges } = useQuery(queries.exchanges)
  const { data: active } = useQuery(queries.activeScenario)
  const { data: scenarios } = useQuery(queries.scenarios)
  const newest = useThrottledValue(exchanges?.items[0]?.id, pauseMs)
  const { data } = useQuery({
    queryKey: [...countsKey, active?.name, active?.since, scenarios, newest],
    queryFn: async () => (await client.activeScenario.counters()).items,
    placeholderData: (before) => before,
    staleTime: 0,
    gcTime: 0,
  })
  return data ?? []
}

export type RuleCount = ReturnType<typeof useCounts>[number]
