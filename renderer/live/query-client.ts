import { ORPCError } from '@orpc/client'
import { MutationCache, QueryClient } from '@tanstack/react-query'
import { setLive } from './live.ts'
import { isInEffect, problemOf } from './problem-of.ts'

/**
 * Keeps what the page has read. It never reads again by itself, since events keep it true, and every change made
 * through it is told to the header: “Saving…”, “Saved”, or what went wrong. What only reads says so in its `meta`.
 */
export function makeQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: Infinity,
        // The network of a computer may be gone for a moment: when a cable or a VPN comes or goes.
        retry: (failures, error) => failures < 3 && !(error instanceof ORPCError),
        retryDelay: 300,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // Comparing ten thousand people with themselves at each change would take longer than showing them.
        structuralSharing: false,
      },
      mutations: { networkMode: 'always' },
    },
    mutationCache: new MutationCache({
      onMutate: (_variables, { meta }) => {
        if (meta?.readsOnly !== true) setLive(queryClient, { save: { state: 'saving' } })
      },
      onSuccess: (_data, _variables, _context, { meta }) => {
        if (meta?.readsOnly !== true) setLive(queryClient, { save: { state: 'saved' } })
      },
      onError: (error, _variables, _context, { meta }) => {
        if (meta?.readsOnly !== true)
          setLive(queryClient, {
            save: { state: 'failed', problem: problemOf(error), inEffect: isInEffect(error) },
          })
      },
    }),
  })
  return queryClient
}
