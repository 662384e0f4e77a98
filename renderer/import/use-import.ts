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
  const current = useRef<{ name: string; cancelled?: Promise<boolean> }>({ name: '' })
  const run = useMutation({
    mutationFn: async ({ content, choice }: { content: string; choice: Choice }) => {
      const name = crypto.randomUUID()
      current.current = { name }
      setProgress(undefined)
      try {
        for await (const next of await client.import.run({ list, content, ...choice, run: name })) {
          setProgress(next)
          if (next.result !== null) return next.result
        }
      } catch (error) {
        // A run that is cancelled may end before the answer to that is here.
        if (!(await current.current.cancelled)) throw error
      }
      return null
    },
    onSuccess: (result) => {
      if (result !== null) onDone(result)
    },
  })
  const { mutate: cancel } = useMutation({
    meta: { readsOnly: true },
    // Where it is too late, the import ends as if nobody had tried.
    mutationFn: () => {
      const { name } = current.current
      current.current.cancelled = client.import.cancel({ run: name }).then(({ cancelled }) => cancelled)
      return current.current.cancelled
    },
  })
  return { run, progress, cancel }
}
