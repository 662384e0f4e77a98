import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { Login } from '../../shared/verdict/helpdesk.ts'
import { useApi } from '../live/api.tsx'
import { base64Of } from '../ui/base64-of.ts'
import type { Source } from './source.ts'

/** How long nothing must be typed before a reply is judged anew, in milliseconds. */
const restMs = 250

/** What a helpdesk makes of a reply, always as it is now. */
export function useVerdict(source: Source | undefined, login: Login) {
  const { client } = useApi()
  const [settled] = useDebouncedValue(source, restMs)
  const [settledLogin] = useDebouncedValue(login, restMs)
  return useQuery({
    queryKey: ['verdict', settled?.id, settledLogin],
    queryFn:
      settled === undefined
        ? skipToken
        : async ({ signal }) =>
            client.verdict(
              { ...settledLogin, body: await base64Of(settled.file), helpdesk: 'known' },
              { signal },
            ),
    placeholderData: keepPreviousData,
    // The directory may have changed since.
    gcTime: 0,
    staleTime: 0,
  })
}
