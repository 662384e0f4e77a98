import { maxHarMiB, maxHarPart } from '../../shared/contract/exchange-files.ts'
import { useImportRun } from '../import/use-import-run.ts'
import { useApi } from '../live/api.tsx'
import { base64Of } from '../ui/base64-of.ts'

/** A file is larger than the app takes. */
export class TooLarge extends Error {}

/** Imports a HAR file, as `useImportRun` does. */
export function useImportHar(onDone: (count: number) => void) {
  const { client } = useApi()
  return useImportRun({
    begin: async (file: File, run) => {
      if (file.size > maxHarMiB * 1024 * 1024) {
        throw new TooLarge(`${file.name} holds more than ${String(maxHarMiB)} MiB. Split it.`)
      }
      let at = 0
      for (; file.size - at > maxHarPart; at += maxHarPart) {
        const content = await base64Of(file, file.slice(at, at + maxHarPart))
        await client.exchanges.importPart({ run, at, content })
      }
      return client.exchanges.import({ content: await base64Of(file, file.slice(at)), run })
    },
    resultOf: ({ imported }) => imported,
    onDone,
    readsOnly: true,
  })
}
