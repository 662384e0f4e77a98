import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Summary } from '../../shared/traffic/exchange.ts'
import type { KnownValues } from '../../shared/traffic/filter/complete.ts'
import { useApi } from '../live/api.tsx'

/** How many of the newest rows are looked at. */
const newest = 500

/** What the search may be completed with: who logged in lately and from where, and the titles of groups and teams. */
export function useKnownValues(rows: readonly Summary[]): KnownValues {
  const { queries } = useApi()
  const { data: userGroups = [] } = useQuery(queries.userGroups)
  const { data: teams = [] } = useQuery(queries.teams)
  return useMemo(() => {
    const lately = rows.slice(0, newest)
    return {
      user: distinct(lately.map(({ username }) => username)),
      ip: distinct(lately.map(({ ipaddress }) => ipaddress)),
      group: distinct([...userGroups, ...teams].map(({ title }) => title)),
    }
  }, [rows, userGroups, teams])
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].filter((value) => value !== '')
}
