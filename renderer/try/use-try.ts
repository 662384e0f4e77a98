import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Try, TryInput } from '../../shared/contract/tries.ts'
import { useApi } from '../live/api.tsx'

/** Sends a login as the helpdesk; what came of it stands in the history, too. */
export function useTry(onDone: (tried: Try) => void) {
  const { client, queries } = useApi()
  const queryClient = useQueryClient()
  const stopping = useRef<AbortController>(undefined)
  const run = useMutation({
    meta: { readsOnly: true },
    mutationFn: async (input: TryInput) => {
      stopping.current = new AbortController()
      const { signal } = stopping.current
      try {
        return await client.tries.create(input, { signal })
      } catch (error) {
        // Whoever calls it off gets no answer.
        if (signal.aborted) return null
        throw error
      }
    },
    onSuccess: (tried) => {
      if (tried === null) return
      queryClient.setQueryData(queries.tried(tried.id).queryKey, tried)
      onDone(tried)
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.tries.queryKey }),
    // What was typed is kept nowhere once it has been sent.
    gcTime: 0,
  })
  const stop = () => {
    stopping.current?.abort()
  }
  return { run, stop }
}
