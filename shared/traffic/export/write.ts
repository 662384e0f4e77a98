import type { TrafficFormat } from './formats.ts'
import { writeCsv } from './write-csv.ts'
import { writeHar } from './write-har.ts'
import { writeHtml } from './write-html.ts'
import { writeNdjson } from './write-ndjson.ts'
import type { Write } from './written.ts'

/** What writes each format. */
export const writers: Readonly<Record<TrafficFormat, Write>> = {
  har: writeHar,
  ndjson: writeNdjson,
  csv: writeCsv,
  html: writeHtml,
}
