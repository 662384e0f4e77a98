import { median } from './percentile.ts'
import { inRounds, type Round } from './rounds.ts'
import type { ServerName } from './servers.ts'
import type { Starts } from './start-up.ts'

/** How many times bare Express's requests per second ours is to reach. */
const timesExpress = 2
/** "No slower", as far as can be told: medians of nine rounds of equal servers differ by so much. */
const noSlower = 0.95
/** How long the first reply may take from the start of the process, in milliseconds. */
const startMs = 500

/** A target, what was measured, and whether that meets it. */
export interface Check {
  line: string
  met: boolean
}

export function checkTargets(rounds: readonly Round[], starts: Starts): Check[] {
  const express = ratio(rounds, 'ours, 10 users', 'Express')
  const users = ratio(rounds, 'ours, 10,000 users', 'ours, 10 users')
  const start = median(starts['node out/main/headless.cjs'])
  return [
    check(
      'ours vs bare Express at 32 connections',
      times(express),
      `at least ${String(timesExpress)}x`,
      express >= timesExpress,
    ),
    check('10,000 vs 10 users', times(users), `at least ${String(noSlower)}x`, users >= noSlower),
    check(
      'start to first reply',
      `${start.toFixed(0)} ms`,
      `at most ${String(startMs)} ms`,
      start <= startMs,
    ),
  ]
}

/** How many times as many requests per second, at 32 connections: the median over the rounds of each round's ratio. */
function ratio(rounds: readonly Round[], server: ServerName, than: ServerName): number {
  return median(inRounds(rounds, 32, (of) => of[server].requestsPerSecond / of[than].requestsPerSecond))
}

function times(factor: number): string {
  return `${factor.toFixed(2)}x`
}

function check(what: string, measured: string, target: string, met: boolean): Check {
  return { line: `${what}: ${measured} (${target}: ${met ? 'yes' : 'NO'})`, met }
}
