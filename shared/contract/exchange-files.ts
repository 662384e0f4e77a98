import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { trafficFormatNames } from '../traffic/export/formats.ts'
import { base } from './base.ts'
import { runName } from './import.ts'

/** How large a HAR file may be that is imported, in MiB. */
export const maxHarMiB = 64

const base64Characters = Math.ceil((maxHarMiB * 1024 * 1024) / 3) * 4

/** Which exchanges are written down, and how. */
const exportInputSchema = z.strictObject({
  format: z.enum(trafficFormatNames, { error: `is none; the formats are ${trafficFormatNames.join(', ')}` }),
  /** Those that it finds; of `ids`, where those are named. */
  filter: z.string().default(''),
  ids: z.array(z.int({ error: 'is no id of an exchange' })).optional(),
})

export type TrafficExportInput = z.infer<typeof exportInputSchema>

/** A piece of the file, and how far it has come; `file` only with the last one. */
const exportPieceSchema = z.object({
  text: z.string(),
  done: z.int(),
  total: z.int(),
  file: z.object({ name: z.string(), type: z.string() }).nullable(),
})

export type TrafficExportPiece = z.infer<typeof exportPieceSchema>

const harInputSchema = z.strictObject({
  /** The file's bytes in base64. */
  content: z.string().max(base64Characters, `holds more than ${String(maxHarMiB)} MiB; split the file`),
  run: runName.optional(),
})

export type HarInput = z.infer<typeof harInputSchema>

/** How far it has come; `imported` only in the last one. Who stops listening before that has imported nothing. */
const harProgressSchema = z.object({ done: z.int(), total: z.int(), imported: z.int().nullable() })

export type HarProgress = z.infer<typeof harProgressSchema>

const tags = ['exchanges']

/** The log as files. */
export const exchangeFilesContract = {
  export: base
    .route({
      method: 'POST',
      path: '/exchanges/export',
      tags,
      summary:
        'Write exchanges down as HAR, NDJSON, CSV or an HTML report, oldest first, piece by piece (server-sent events)',
    })
    .input(exportInputSchema)
    .output(eventIterator(exportPieceSchema)),
  import: base
    .route({
      method: 'POST',
      path: '/exchanges/import',
      tags,
      summary:
        'Import a HAR file into the log whole or not at all, passwords masked; tells how far it has come (server-sent events). `/import/cancel` stops it by the name of its run',
    })
    .input(harInputSchema)
    .output(eventIterator(harProgressSchema)),
}
