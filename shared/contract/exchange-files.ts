import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { trafficFormatNames } from '../traffic/export/formats.ts'
import { base } from './base.ts'
import { runName } from './import.ts'

/** How large a HAR file may be that is imported, in MiB. */
export const maxHarMiB = 64

/** How large a part of one may be, in bytes: the app reads it within a few milliseconds. */
export const maxHarPart = 512 * 1024

const base64Characters = (bytes: number) => Math.ceil(bytes / 3) * 4

/** What is said of one that is larger. */
export const harTooLarge = `holds more than ${String(maxHarMiB)} MiB; split the file`

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
  /** The file's bytes in base64; those that follow the parts that were sent before. */
  content: z.string().max(base64Characters(maxHarMiB * 1024 * 1024), harTooLarge),
  run: runName.optional(),
})

const harPartSchema = z.strictObject({
  /** The name of the import that will be. */
  run: runName,
  /** How many bytes were sent before. */
  at: z
    .int()
    .min(0)
    .max(maxHarMiB * 1024 * 1024 - maxHarPart, harTooLarge),
  content: z.string().max(base64Characters(maxHarPart), `holds more than ${String(maxHarPart)} bytes`),
})

export type HarPart = z.infer<typeof harPartSchema>

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
  importPart: base
    .route({
      method: 'POST',
      path: '/exchanges/import/part',
      tags,
      summary:
        'Send a large HAR file in parts, so that no login waits while the app reads it: all but the last, which `/exchanges/import` takes with the same `run`',
    })
    .input(harPartSchema)
    .output(z.object({ bytes: z.int() })),
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
