import { useQuery } from '@tanstack/react-query'
import type { Summary } from '../../shared/traffic/exchange.ts'
import type { Rows } from '../grid/rows.ts'
import type { Sort } from '../grid/sort-rows.ts'
import { useApi } from '../live/api.tsx'
import { isNewestFirst } from './columns.tsx'
import { keyOf } from './use-chosen-rows.ts'

/**
 * The logins above and below one in the list. One whose row is not read, since it was opened by its address, has them
 * where the newest come first; in any other order its place is not known.
 */
export function useNeighbours(
  shown: string | undefined,
  { rows, filter, sort }: { rows: Rows<Summary>; filter: string; sort: Sort },
): { above: Summary | undefined; below: Summary | undefined } {
  const { queries } = useApi()
  const place = shown === undefined ? -1 : rows.findIndex((row) => keyOf(row) === shown)
  const { data } = useQuery({
    ...queries.neighbours(filter, Number(shown)),
    enabled: shown !== undefined && place === -1 && isNewestFirst(sort),
  })
  if (place === -1) return { above: data?.next, below: data?.before }
  return { above: place === 0 ? undefined : rows.at(place - 1), below: rows.at(place + 1) }
}
