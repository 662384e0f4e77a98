import { skipToken, useQuery, type QueryClient } from '@tanstack/react-query'

/** How the page stands with the app: kept beside the answers, since it arrives with the same events. */
export interface Live {
  /** Whether events arrive: `lost` while the app does not answer, `refused` when it does not know the token any more. */
  connection: 'opening' | 'open' | 'lost' | 'refused'
  /** The tag of the revision that the page has seen, for `seen`. */
  tag?: string
  /** Why what is in effect is not on disk; null when it is. */
  unsaved: string | null
  /** What became of the last change made here. */
  save:
    | { state: 'idle' | 'saving' | 'saved' }
    /** `inEffect`: it was made, and only the disk has not taken it yet. */
    | { state: 'failed'; problem: string; inEffect: boolean }
}

const key = ['live'] as const
const initial: Live = { connection: 'opening', unsaved: null, save: { state: 'idle' } }

/** As it is now. */
export function getLive(queryClient: QueryClient): Live {
  return queryClient.getQueryData<Live>(key) ?? initial
}

export function setLive(queryClient: QueryClient, change: Partial<Live>): void {
  queryClient.setQueryData<Live>(key, { ...getLive(queryClient), ...change })
}

/** As it is now, and whenever it changes. */
export function useLive(): Live {
  return useQuery<Live>({ queryKey: key, queryFn: skipToken, initialData: initial }).data ?? initial
}
