import { measure, type Measurement } from './measure.ts'
import type { ServerName, ServerUnderTest } from './servers.ts'

/** How many connections the servers are measured with. */
export const connectionCounts = [1, 32] as const
export type Connections = (typeof connectionCounts)[number]

/** What all servers did with as many connections, one right after the other. */
export interface Round {
  /** Counts from 1. */
  number: number
  connections: Connections
  of: Record<ServerName, Measurement>
}

/**
 * Measures all servers again and again, in rounds, so that whatever else the machine does meets each of them; every
 * round begins with another one. `measured` is told of each round as it ends.
 */
export async function measureRounds(
  servers: readonly ServerUnderTest[],
  { rounds, seconds }: { rounds: number; seconds: number },
  measured: (round: Round) => void,
): Promise<Round[]> {
  const results: Round[] = []
  for (const server of servers) await measure(server, 32, seconds)
  for (let number = 1; number <= rounds; number += 1) {
    const first = (number - 1) % servers.length
    const inTurn = [...servers.slice(first), ...servers.slice(0, first)]
    for (const connections of connectionCounts) {
      const of: Partial<Round['of']> = {}
      for (const server of inTurn) of[server.name] = await measure(server, connections, seconds)
      const round = { number, connections, of: of as Round['of'] }
      results.push(round)
      measured(round)
    }
  }
  return results
}

/** Some number of every round with as many connections, such as a server's requests per second or a ratio of two. */
export function inRounds<Value>(
  rounds: readonly Round[],
  connections: Connections,
  pick: (of: Round['of']) => Value,
): Value[] {
  return rounds.filter((round) => round.connections === connections).map(({ of }) => pick(of))
}
