import { setTimeout as delay } from 'node:timers/promises'
import { HelpdeskConnection, type Work } from './helpdesk-connection.ts'
import { median, percentile } from './percentile.ts'
import { readCost } from './process-cost.ts'
import type { ServerUnderTest } from './servers.ts'

/** What was measured of a server under load. Costs are undefined where they cannot be read. */
export interface Measurement {
  requestsPerSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Of all the server's threads, in microseconds. */
  cpuPerRequest: number | undefined
  /** The server's memory at the end, in MiB. */
  rss: number | undefined
}

/** How long a server is under load before it is measured, in milliseconds. */
const settlingMs = 100

/** Puts a server under load from as many connections and measures it for `seconds`. */
export async function measure(
  { pid, work }: ServerUnderTest,
  connections: number,
  seconds: number,
): Promise<Measurement> {
  let latencies: number[] = []
  const clients = await connect(connections, {
    ...work,
    answered: (milliseconds) => latencies.push(milliseconds),
  })
  await delay(settlingMs)

  latencies = []
  const before = readCost(pid)
  const from = performance.now()
  await delay(seconds * 1000)
  const elapsed = performance.now() - from
  const after = readCost(pid)
  const sorted = Float64Array.from(latencies).sort()

  await Promise.all(clients.map((client) => client.end()))
  return {
    requestsPerSecond: (sorted.length / elapsed) * 1000,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    cpuPerRequest: before && after && ((after.cpuSeconds - before.cpuSeconds) / sorted.length) * 1e6,
    rss: after?.rss,
  }
}

/** What a server did in several parts of equal length: the mean of what adds up, the median of latencies. */
export function together(parts: readonly Measurement[]): Measurement {
  const costs = parts.map((part) => part.cpuPerRequest).filter((cost) => cost !== undefined)
  return {
    requestsPerSecond: mean(parts.map((part) => part.requestsPerSecond)),
    p50: median(parts.map((part) => part.p50)),
    p99: median(parts.map((part) => part.p99)),
    cpuPerRequest: costs.length === 0 ? undefined : mean(costs),
    rss: parts.at(-1)?.rss,
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

/** Has a server answer so many logins as fast as it can. */
export async function warmUp({ work }: ServerUnderTest, logins: number): Promise<void> {
  let left = logins
  let clients: HelpdeskConnection[] = []
  await new Promise<void>((resolve, reject) => {
    const answered = () => {
      left -= 1
      if (left === 0) resolve()
    }
    connect(32, { ...work, answered }).then((connected) => (clients = connected), reject)
  })
  await Promise.all(clients.map((client) => client.end()))
}

/** Opens connections, all of them sending. */
async function connect(connections: number, work: Work): Promise<HelpdeskConnection[]> {
  const clients = Array.from({ length: connections }, () => new HelpdeskConnection(work))
  await Promise.all(clients.map((client) => client.start()))
  return clients
}
