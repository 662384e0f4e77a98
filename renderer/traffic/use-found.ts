import { keepPreviousData, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { useApi } from '../live/api.tsx'
import { withOlder, type ExchangeList } from '../live/exchange-list.ts'

/**
 * The exchanges that a filter finds, newest first, as far as they were read; events keep them true.
 *
 * @returns `all` for the log as a whole; `found` is not of this filter yet where it is `old`
 */
export function useFound(filter: string) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const { data: all } = useSuspenseQuery(queries.exchanges)
  const isFiltered = filter !== ''
  const { data, isPlaceholderData } = useQuery({
    ...queries.found(filter),
    enabled: isFiltered,
    placeholderData: keepPreviousData,
  })
  const found = isFiltered ? (data ?? all) : all
  const reading = useRef(false)
  const { next } = found
  const readOn = useCallback(async () => {
    if (next === null || reading.current) return
    reading.current = true
    const { queryKey } = filter === '' ? queries.exchanges : queries.found(filter)
    try {
      const page = await client.exchanges.list({ limit: 500, after: next, filter })
      queryClient.setQueryData<ExchangeList>(queryKey, (now) => now && withOlder(now, page))
    } finally {
      reading.current = false
    }
  }, [client, queryClient, queries, filter, next])
  return { all, found, old: isFiltered && (isPlaceholderData || data === undefined), readOn }
}
