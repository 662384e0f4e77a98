import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useApi } from '../live/api.tsx'

interface ImportRun<Input, Progress, Result> {
  /** Begins an import under a name that it can be cancelled by; it tells how far it has come. */
  begin: (input: Input, run: string) => Promise<AsyncIterable<Progress>>
  /** What has come of it; null before the end. */
  resultOf: (progress: Progress) => Result | null
  onDone: (result: Result) => void
  /** It saves nothing in the workspace. */
  readsOnly?: boolean
}

/** Imports something, tells how far that has come, and can be stopped as long as nothing is imported: that ends with null. */
export function useImportRun<Input, Progress, Result>({
  begin,
  resultOf,
  onDone,
  readsOnly = false,
}: ImportRun<Input, Progress, Result>) {
  const { client } = useApi()
  const [progress, setProgress] = useState<Progress>()
  const current = useRef<{ name: string; cancelled?: Promise<boolean> }>({ name: '' })
  const run = useMutation({
    meta: { readsOnly },
    mutationFn: async (input: Input) => {
      const name = crypto.randomUUID()
      current.current = { name }
      setProgress(undefined)
      try {
        for await (const next of await begin(input, name)) {
          setProgress(next)
          const result = resultOf(next)
          if (result !== null) return result
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
