import { useSuspenseQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { World } from '../../shared/workspace/schema.ts'
import { useApi } from './api.tsx'

/** The directory and the settings as the app has them: what the checks and warnings of `shared/` ask for. */
export function useWorld(): World {
  const { queries } = useApi()
  const [users, userGroups, organizations, settings] = useSuspenseQueries({
    queries: [queries.users, queries.userGroups, queries.organizations, queries.settings],
  }).map(({ data }) => data) as [
    World['users'],
    World['userGroups'],
    World['organizations'],
    World['settings'],
  ]
  return useMemo(
    () => ({ users, userGroups, organizations, settings }),
    [users, userGroups, organizations, settings],
  )
}
