import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { TrafficExportInput } from '../../shared/contract/exchange-files.ts'
import { useApi } from '../live/api.tsx'
import { saveFile } from '../ui/save-file.ts'

/** Exports exchanges as a file, tells how far that has come, and can be stopped. @param onDone told how many there are */
export function useExport(onDone: (count: number) => void) {
  const { client } = useApi()
  const [progress, setProgress] = useState<{ done: number; total: number }>()
  const stopping = useRef(new AbortController())
  const run = useMutation({
    meta: { readsOnly: true },
    mutationFn: async (input: Partial<TrafficExportInput> & Pick<TrafficExportInput, 'format'>) => {
      stopping.current = new AbortController()
      const { signal } = stopping.current
      setProgress(undefined)
      // The browser keeps these where it likes, on disk, too.
      const pieces: Blob[] = []
      try {
        for await (const { text, file, ...next } of await client.exchanges.export(input, { signal })) {
          pieces.push(new Blob([text]))
          setProgress(next)
          if (file === null) continue
          saveFile(file.name, file.type, pieces)
          return next.done
        }
      } catch (error) {
        if (!signal.aborted) throw error
      }
      return null
    },
    onSuccess: (count) => {
      if (count !== null) onDone(count)
    },
  })
  const cancel = () => {
    stopping.current.abort()
  }
  return { run, progress, cancel }
}
