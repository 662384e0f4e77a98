import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ImportInput, ImportProgress } from '../../shared/contract/import.ts'
import type { ImportList } from '../../shared/import/import-fields.ts'
import { useApi } from '../live/api.tsx'
import type { ChosenFile } from './read-file.ts'

/** What a person can choose about a file; what is left out is guessed. */
export type Choice = Omit<ImportInput, 'list' | 'content'>

/** How long nothing must be typed before a preview is made anew, in milliseconds. */
const restMs = 250

/** What importing a file would do, always as it is chosen now. */
export function usePreview(list: ImportList, file: ChosenFile | undefined, choice: Choice) {
  const { client } = useApi()
  const [settled] = useDebouncedValue(choice, restMs)
  return useQuery({
    queryKey: ['import', list, file?.id, settled],
    queryFn: ({ signal }) =>
      client.import.preview({ list, content: file?.content ?? '', ...settled }, { signal }),
    enabled: file !== undefined,
    placeholderData: keepPreviousData,
    // The directory may have changed since.
    gcTime: 0,
    staleTime: 0,
  })
}

/** Imports a file, tells how far that has come, and can be stopped as long as nothing is changed. */
export function useRun(list: ImportList, onDone: (result: NonNullable<ImportProgress['result']>) => void) {
  const { client } = useApi()
  const [progress, setProgress] = useState<ImportProgress>()
  const current = useRef({ name: '', stopping: new AbortController() })
  const run = useMutation({
    mutationFn: async ({ content, choice }: { content: string; choice: Choice }) => {
      const name = crypto.randomUUID()
      const stopping = new AbortController()
      const { signal } = stopping
      current.current = { name, stopping }
      setProgress(undefined)
      try {
        const input = { list, content, ...choice, run: name }
        for await (const next of await client.import.run(input, { signal })) {
          setProgress(next)
          if (next.result !== null) return next.result
        }
      } catch (error) {
        if (!signal.aborted) throw error
      }
      return null
    },
    onSuccess: (result) => {
      if (result !== null) onDone(result)
    },
  })
  const { mutate: cancel } = useMutation({
    meta: { readsOnly: true },
    mutationFn: async () => {
      const { name, stopping } = current.current
      // Where it is too late, the import ends as if nobody had tried.
      const { cancelled } = await client.import.cancel({ run: name })
      if (cancelled) stopping.abort()
    },
  })
  return { run, progress, cancel }
}
