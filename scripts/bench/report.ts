import type { Measurement } from './measure.ts'
import { median } from './percentile.ts'
import { connectionCounts, inRounds, type Connections, type Round } from './rounds.ts'
import { serverNames } from './servers.ts'
import type { Starts } from './start-up.ts'

/** The columns of the table of medians. */
const columns: readonly {
  title: string
  of: (measurement: Measurement) => number | undefined
  digits: number
}[] = [
  { title: 'requests/s', of: (measured) => measured.requestsPerSecond, digits: 0 },
  { title: 'p50 ms', of: (measured) => measured.p50, digits: 2 },
  { title: 'p99 ms', of: (measured) => measured.p99, digits: 2 },
  { title: 'CPU µs/request', of: (measured) => measured.cpuPerRequest, digits: 0 },
  { title: 'RSS MiB', of: (measured) => measured.rss, digits: 0 },
]

/** The heading of the lines that `roundLine` makes. */
export const roundHeading = line('Requests/s', serverNames)

/** A round's requests per second. */
export function roundLine({ number, connections, of }: Round): string {
  const rates = serverNames.map((name) => format(of[name].requestsPerSecond, 0))
  return line(`Round ${String(number)}, ${naming(connections)}`, rates)
}

/** The medians of all rounds, a table for each count of connections. */
export function medianLines(rounds: readonly Round[]): string[] {
  return connectionCounts.flatMap((connections) => [
    '',
    line(
      `Medians, ${naming(connections)}`,
      columns.map(({ title }) => title),
    ),
    ...serverNames.map((name) =>
      line(
        name,
        columns.map(({ of, digits }) => {
          const values = inRounds(rounds, connections, (round) => of(round[name]))
          return values.includes(undefined) ? 'n/a' : format(median(values as number[]), digits)
        }),
      ),
    ),
  ])
}

/** The starts of each kind, in milliseconds. */
export function startLines(starts: Starts): string[] {
  const lines = Object.entries(starts).map(([way, times]) => {
    const all = times.map((time) => format(time, 0)).join(' ')
    return `Start to first reply, ${way}: median ${format(median(times), 0)} ms of ${all}`
  })
  return ['', ...lines, '']
}

/** `32 connections`. */
function naming(connections: Connections): string {
  return connections === 1 ? '1 connection' : `${String(connections)} connections`
}

function line(first: string, others: readonly string[]): string {
  return first.padEnd(26) + others.map((text) => text.padStart(19)).join('')
}

function format(value: number, digits: number): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
