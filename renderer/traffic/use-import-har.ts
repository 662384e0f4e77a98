import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { maxHarMiB, type HarProgress } from '../../shared/contract/exchange-files.ts'
import { useApi } from '../live/api.tsx'
import { base64Of } from '../ui/base64-of.ts'

/** A file is larger than the app takes. */
export class TooLarge extends Error {}

/** Imports a HAR file, tells how far that has come, and can be stopped as long as nothing is imported. */
export function useImportHar(onDone: (count: number) => void) {
  const { client } = useApi()
  const [progress, setProgress] = useState<HarProgress>()
  const current = useRef<{ name: string; cancelled?: Promise<boolean> }>({ name: '' })
  const run = useMutation({
    // It saves nothing in the workspace.
    meta: { readsOnly: true },
    mutationFn: async (file: File) => {
      const name = crypto.randomUUID()
      current.current = { name }
      setProgress(undefined)
      if (file.size > maxHarMiB * 1024 * 1024) {
        throw new TooLarge(`${file.name} holds more than ${String(maxHarMiB)} MiB. Split it.`)
      }
      const content = await base64Of(file)
      try {
        for await (const next of await client.exchanges.import({ content, run: name })) {
          setProgress(next)
          if (next.imported !== null) return next.imported
        }
      } catch (error) {
        // A run that is cancelled may end before the answer to that is here.
        if (!(await current.current.cancelled)) throw error
      }
      return null
    },
    onSuccess: (count) => {
      if (count !== null) onDone(count)
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
