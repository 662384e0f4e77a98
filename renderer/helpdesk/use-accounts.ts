import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useApi } from '../live/api.tsx'
import type { AccountUi } from './account-ui.ts'

/** The most accounts that are shown; a search finds the others. */
export const mostShown = 1000

/** How long changes are gathered before the list is read anew, in milliseconds: under load there is one at each login. */
const pauseMs = 500

/** The accounts whose texts hold `search`, as they are now and whenever they change. */
export function useAccounts(ui: AccountUi, search: string) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const key = ['helpdesk', ui.kind] as const
  const { data: gathered } = useQuery(queries.helpdesk)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const seen = useRef(gathered)
  useEffect(() => {
    if (seen.current === gathered) return
    seen.current = gathered
    pause.current ??= setTimeout(() => {
      pause.current = undefined
      void queryClient.invalidateQueries({
        queryKey: key.slice(0, 1),
        predicate: ({ queryKey }) => queryKey.length > 1,
      })
    }, pauseMs)
  })
  return useQuery({
    queryKey: [...key, search],
    queryFn: () => ui.calls(client).list({ limit: mostShown, ...(search !== '' && { search }) }),
    placeholderData: (before) => before,
    staleTime: 0,
    gcTime: 0,
  })
}
