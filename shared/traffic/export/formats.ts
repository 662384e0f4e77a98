/** How exchanges can be written down: what for, in words, the ending of the file's name, and its media type. */
export const trafficFormats = {
  har: {
    label: 'HAR 1.2, for HTTP tools and to be imported here',
    ending: 'har',
    type: 'application/json',
  },
  ndjson: {
    label: 'NDJSON, for scripts',
    ending: 'ndjson',
    type: 'application/x-ndjson',
  },
  csv: {
    label: 'CSV, for a spreadsheet program; without bodies',
    ending: 'csv',
    type: 'text/csv;charset=utf-8',
  },
  html: {
    label: 'HTML report, for a ticket',
    ending: 'html',
    type: 'text/html;charset=utf-8',
  },
} as const

export type TrafficFormat = keyof typeof trafficFormats

export const trafficFormatNames = Object.keys(trafficFormats) as [TrafficFormat, ...TrafficFormat[]]
