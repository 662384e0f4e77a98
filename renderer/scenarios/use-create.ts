import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useApi } from '../live/api.tsx'
import { rulesOf } from './place.ts'
import { freeName, type ScenarioParts } from './scenario-file.ts'

/** Adds a scenario under its name, or one like it that is free, and opens its rules. */
export function useCreate() {
  const { client, queries } = useApi()
  const { data: scenarios } = useSuspenseQuery(queries.scenarios)
  const [, go] = useLocation()
  return useMutation({
    mutationFn: (parts: ScenarioParts) =>
      client.scenarios.create({ ...parts, name: freeName(parts.name, scenarios) }),
    onSuccess: ({ id }) => {
      go(rulesOf(id))
    },
  })
}
