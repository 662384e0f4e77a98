import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ImportInput, ImportProgress } from '../../shared/contract/import.ts'
import type { ImportList } from '../../shared/import/import-fields.ts'
import { useApi } from '../live/api.tsx'
import type { ChosenFile } from './read-file.ts'
import { useImportRun } from './use-import-run.ts'

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

/** Imports a file, as `useImportRun` does. */
export function useRun(list: ImportList, onDone: (result: NonNullable<ImportProgress['result']>) => void) {
  const { client } = useApi()
  return useImportRun({
    begin: ({ content, choice }: { content: string; choice: Choice }, run) =>
      client.import.run({ list, content, ...choice, run }),
    resultOf: ({ result }) => result,
    onDone,
  })
}
