import type { QueryClient } from '@tanstack/react-query'
import type { Change } from '../../shared/contract/events.ts'
import { getLive, setLive } from './live.ts'
import type { Queries } from './queries.ts'
import { withNewExchanges, type ExchangeList } from './exchange-list.ts'

/** Brings what the page has read up to date with one change. What it has not read is left unread. */
export function applyChange(queryClient: QueryClient, queries: Queries, change: Change): void {
  switch (change.type) {
    case 'users':
    case 'userGroups':
    case 'organizations': {
      const { id, entry } = change
      queryClient.setQueryData<{ id: string }[]>(queries[change.type].queryKey, (list) =>
        list === undefined ? undefined : withEntry(list, id, entry),
      )
      return
    }
    case 'settings':
      queryClient.setQueryData(queries.settings.queryKey, change.settings)
      return
    case 'endpoint':
      queryClient.setQueryData(queries.endpoint.queryKey, change.endpoint)
      return
    case 'history':
      queryClient.setQueryData(queries.history.queryKey, { undo: change.undo, redo: change.redo })
      return
    case 'postedPasswords':
      queryClient.setQueryData(queries.postedPasswords.queryKey, { keep: change.keep })
      return
    case 'saved':
      setLive(queryClient, { unsaved: change.problem })
      // What could not be saved is tried again, and has been now.
      if (change.problem === null && getLive(queryClient).save.state === 'failed') {
        setLive(queryClient, { save: { state: 'saved' } })
      }
      return
    case 'exchanges':
      queryClient.setQueryData<ExchangeList>(queries.exchanges.queryKey, (list) =>
        list === undefined ? undefined : withNewExchanges(list, change),
      )
  }
}

/** A list with one entry changed, added (null before) or removed (null now). */
export function withEntry<Entry extends { id: string }>(
  list: readonly Entry[],
  id: string,
  entry: Entry | null,
): Entry[] {
  if (entry === null) return list.filter((one) => one.id !== id)
  const place = list.findIndex((one) => one.id === id)
  return place === -1 ? [...list, entry] : list.with(place, entry)
}
