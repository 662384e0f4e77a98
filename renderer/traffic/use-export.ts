import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { TrafficExportInput } from '../../shared/contract/exchange-files.ts'
import { useApi } from '../live/api.tsx'
import { dropOldFiles, growFile } from '../ui/growing-file.ts'
import { saveFile } from '../ui/save-file.ts'

/** Exports exchanges as a file, tells how far that has come, and can be stopped. @param onDone told how many there are */
export function useExport(onDone: (count: number) => void) {
  const { client } = useApi()
  const [progress, setProgress] = useState<{ done: number; total: number }>()
  const stopping = useRef(new AbortController())
  useEffect(() => void dropOldFiles(), [])
  const run = useMutation({
    meta: { readsOnly: true },
    mutationFn: async (input: Partial<TrafficExportInput> & Pick<TrafficExportInput, 'format'>) => {
      stopping.current = new AbortController()
      const { signal } = stopping.current
      setProgress(undefined)
      const growing = await growFile()
      try {
        for await (const { text, file, ...next } of await client.exchanges.export(input, { signal })) {
          await growing.add(text)
          setProgress(next)
          if (file === null) continue
          const whole = await growing.end()
          signal.throwIfAborted()
          saveFile(file.name, file.type, [whole])
          return next.done
        }
      } catch (error) {
        await growing.drop()
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
