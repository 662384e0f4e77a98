import type { QueryClient } from '@tanstack/react-query'
import type { Change } from '../../shared/contract/events.ts'
import { getLive, setLive } from './live.ts'
import { exchangeKey, foundKey, type Queries } from './queries.ts'
import { withNewExchanges, type ExchangeList } from './exchange-list.ts'

type EntryChange = Extract<Change, { entry: unknown }>

/** Brings what the page has read up to date with the changes of an event. What it has not read is left unread. */
export function applyChanges(queryClient: QueryClient, queries: Queries, changes: readonly Change[]): void {
  const isOfEntry = (change: Change): change is EntryChange => 'entry' in change
  const ofEntries = changes.filter(isOfEntry)
  // Those of one list at once: a list of ten thousand is not to be copied a thousand times.
  for (const list of new Set(ofEntries.map(({ type }) => type))) {
    const own = ofEntries.filter(({ type }) => type === list)
    queryClient.setQueryData<{ id: string }[]>(queries[list].queryKey, (entries) =>
      entries === undefined ? undefined : withEntries(entries, own),
    )
  }
  for (const change of changes) {
    if (!isOfEntry(change)) applyChange(queryClient, queries, change)
  }
}

function applyChange(queryClient: QueryClient, queries: Queries, change: Exclude<Change, EntryChange>): void {
  switch (change.type) {
    case 'settings':
      queryClient.setQueryData(queries.settings.queryKey, change.settings)
      return
    case 'endpoint':
      queryClient.setQueryData(queries.endpoint.queryKey, change.endpoint)
      return
    case 'activeScenario': {
      const { type: _, ...active } = change
      queryClient.setQueryData(queries.activeScenario.queryKey, active)
      return
    }
    case 'clock':
      queryClient.setQueryData(queries.clock.queryKey, { now: change.now, ahead: change.ahead })
      return
    case 'file':
      queryClient.setQueryData(queries.file.queryKey, change.file)
      return
    case 'history':
      queryClient.setQueryData(queries.history.queryKey, { undo: change.undo, redo: change.redo })
      return
    case 'helpdesk': {
      const { type: _, ...gathered } = change
      queryClient.setQueryData(queries.helpdesk.queryKey, gathered)
      return
    }
    case 'postedPasswords':
      queryClient.setQueryData(queries.postedPasswords.queryKey, { keep: change.keep })
      return
    case 'saved': {
      const { save } = getLive(queryClient)
      setLive(queryClient, { unsaved: change.problem })
      // What could not be saved is tried again, and has been now; what was refused stays so, whatever else is saved.
      if (change.problem === null && save.state === 'failed' && save.inEffect) {
        setLive(queryClient, { save: { state: 'saved' } })
      }
      return
    }
    case 'exchanges':
      queryClient.setQueryData<ExchangeList>(queries.exchanges.queryKey, (list) =>
        list === undefined ? undefined : withNewExchanges(list, change),
      )
      void queryClient.invalidateQueries({ queryKey: foundKey })
      return
    case 'marks': {
      const marks = new Map(change.items.map((one) => [one.id, one]))
      queryClient.setQueryData<ExchangeList>(queries.exchanges.queryKey, (list) =>
        list === undefined
          ? undefined
          : { ...list, items: list.items.map((item) => ({ ...item, ...marks.get(item.id) })) },
      )
      queryClient.setQueryData(queries.marks.queryKey, (before) => new Map([...(before ?? []), ...marks]))
      for (const id of marks.keys()) void queryClient.invalidateQueries(queries.exchange(id))
      void queryClient.resetQueries({ queryKey: foundKey })
      return
    }
    case 'log':
      queryClient.setQueryData(queries.marks.queryKey, new Map())
      void queryClient.invalidateQueries({ queryKey: queries.exchanges.queryKey })
      void queryClient.invalidateQueries({ queryKey: exchangeKey })
      void queryClient.resetQueries({ queryKey: foundKey })
      return
    case 'recording':
      queryClient.setQueryData(queries.recording.queryKey, {
        recording: change.recording,
        missed: change.missed,
        problem: change.problem,
      })
  }
}

/** A list with entries changed, added (not in it before) or removed (null now). */
export function withEntries<Entry extends { id: string }>(
  list: readonly Entry[],
  changes: readonly { id: string; entry: Entry | null }[],
): Entry[] {
  const now = new Map(changes.map(({ id, entry }) => [id, entry]))
  const before = new Set(list.map(({ id }) => id))
  const kept = list.map((entry) => (now.has(entry.id) ? now.get(entry.id) : entry))
  const added = [...now].map(([id, entry]) => (before.has(id) ? null : entry))
  return [...kept, ...added].filter((entry) => entry !== null && entry !== undefined)
}
