import { readFileSync } from 'node:fs'

/** The unit of times in /proc: 100 a second on every Linux that Node runs on. */
const ticksPerSecond = 100

/** What a process has cost so far. */
export interface Cost {
  cpuSeconds: number
  /** The memory that it takes just now, in MiB. */
  rss: number
}

/** Reads what a process costs, all its threads together. Undefined where there is no /proc: anywhere but on Linux. */
export function readCost(pid: number): Cost | undefined {
  if (process.platform !== 'linux') return undefined
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
  // The name may hold anything, so counting starts behind it: proc(5) numbers utime 14 and stime 15, the state 3.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[14 - 3]) + Number(fields[15 - 3])
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
  const kibibytes = Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1])
  return { cpuSeconds: ticks / ticksPerSecond, rss: kibibytes / 1024 }
}
