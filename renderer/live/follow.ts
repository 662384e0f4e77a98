import { ORPCError } from '@orpc/client'
import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '../connection/client.ts'
import type { Change } from '../../shared/contract/events.ts'
import { applyChanges } from './apply-change.ts'
import { setLive, type Live } from './live.ts'
import { foundKey, type Queries } from './queries.ts'

/** How long to wait before the app is asked again, in milliseconds. */
const retryMs = 1000

/**
 * Follows the app's events until `signal` aborts: what was read stays true, and is read anew when events were missed.
 * Nothing is read before the first event has come, so nothing can be missed in between.
 *
 * @param onChange told of each change that was applied
 */
export async function follow(
  client: Client,
  queryClient: QueryClient,
  queries: Queries,
  onChange: (change: Change) => void,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    let connection: Live['connection'] = 'lost'
    try {
      let first = true
      for await (const event of await client.events(undefined, { signal })) {
        // Lists are read in pieces: what was changed while they were is brought into what was read.
        await everythingRead(queryClient)
        if (first || event.resync) {
          // What was found goes on from its newest exchange, which may be none of this log any more.
          void queryClient.resetQueries({ queryKey: foundKey })
          queryClient.setQueryData(queries.marks.queryKey, new Map())
          void queryClient.invalidateQueries()
        }
        first = false
        applyChanges(queryClient, queries, event.changes)
        event.changes.forEach(onChange)
        setLive(queryClient, { connection: 'open', tag: event.tag })
      }
    } catch (error) {
      if (error instanceof ORPCError && error.status === 401) connection = 'refused'
    }
    if (signal.aborted) return
    setLive(queryClient, { connection })
    await new Promise((resolve) => setTimeout(resolve, retryMs))
  }
}

/** Resolves when what is being read now has been read, or could not be. */
async function everythingRead(queryClient: QueryClient): Promise<void> {
  const reading = queryClient.getQueryCache().findAll({ fetchStatus: 'fetching' })
  await Promise.allSettled(reading.map(async ({ promise }) => promise))
}
