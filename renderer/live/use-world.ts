import { useSuspenseQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { World } from '../../shared/workspace/schema.ts'
import { useApi } from './api.tsx'

/** What the workspace holds as the app has it: what the checks and warnings of `shared/` ask for. */
export function useWorld(): World {
  const { queries } = useApi()
  const [
    { data: settings },
    { data: userGroups },
    { data: organizations },
    { data: users },
    { data: teams },
    { data: staff },
    { data: scenarios },
  ] = useSuspenseQueries({
    queries: [
      queries.settings,
      queries.userGroups,
      queries.organizations,
      queries.users,
      queries.teams,
      queries.staff,
      queries.scenarios,
    ],
  })
  return useMemo(
    () => ({ settings, userGroups, organizations, users, teams, staff, scenarios }),
    [settings, userGroups, organizations, users, teams, staff, scenarios],
  )
}
