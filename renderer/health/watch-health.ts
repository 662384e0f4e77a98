import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { findHealthProblems } from '../../shared/directory/health.ts'
import { useApi } from '../live/api.tsx'
import { useWorld } from '../live/use-world.ts'

/** How long it looks on before the page has its turn, in milliseconds. */
const sliceMs = 8

/** Finds what a helpdesk would trip over anew at every change, without holding up the page. Shows nothing itself. */
export function WatchHealth() {
  const world = useWorld()
  const queryClient = useQueryClient()
  const { queries } = useApi()
  useEffect(() => {
    const work = findHealthProblems(world)
    const lookOn = () => {
      const end = performance.now() + sliceMs
      let step = work.next()
      while (step.done !== true && performance.now() < end) step = work.next()
      if (step.done === true) queryClient.setQueryData(queries.health.queryKey, step.value)
      else timer = setTimeout(lookOn)
    }
    let timer = setTimeout(lookOn)
    return () => {
      clearTimeout(timer)
    }
  }, [world, queryClient, queries])
  return null
}
