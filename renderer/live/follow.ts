import type { QueryClient } from '@tanstack/react-query'
import type { Client } from '../connection/client.ts'
import type { Change } from '../../shared/contract/events.ts'
import { applyChange } from './apply-change.ts'
import { setLive } from './live.ts'
import type { Queries } from './queries.ts'

/** How long to wait before the app is asked again, in milliseconds. */
const retryMs = 1000

/**
 * Follows the app's events for as long as the page lives: what was read stays true, and is read anew when events were
 * missed. Nothing is read before the first event has come, so nothing can be missed in between.
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
  while (!signal.aborted) {
    try {
      let first = true
      for await (const event of await client.events(undefined, { signal })) {
        if (first || event.resync) void queryClient.invalidateQueries()
        first = false
        for (const change of event.changes) {
          applyChange(queryClient, queries, change)
          onChange(change)
        }
        setLive(queryClient, { connected: true, tag: event.tag })
      }
    } catch (error) {
      console.info('The events have stopped; asking again.', error)
    }
    setLive(queryClient, { connected: false })
    await new Promise((resolve) => setTimeout(resolve, retryMs))
  }
}
