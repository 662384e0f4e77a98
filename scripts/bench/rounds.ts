import { readyLogins } from './bench-users.ts'
import { measure, together, warmUp, type Measurement } from './measure.ts'
import { startServers, type ServerName, type ServerUnderTest } from './servers.ts'

/** How many connections the servers are measured with. */
export const connectionCounts = [1, 32] as const
export type Connections = (typeof connectionCounts)[number]

/** In each round the servers take turns so many times, so that a moment's load on the machine meets all of them. */
const partsOfRound = 4

/** What all servers did with as many connections, one right after the other. */
export interface Round {
  /** Counts from 1. */
  number: number
  connections: Connections
  of: Record<ServerName, Measurement>
}

/**
 * Measures all servers, with each count of connections. They are started anew for every round, since what Node's
 * compiler makes of a program differs from process to process by a third, and warmed up with every login there is. Each
 * round begins with another server, so that whatever else the machine does meets all of them.
 *
 * @param number of the round, from 1
 * @param folder for the workspaces
 */
export async function measureRound(number: number, seconds: number, folder: string): Promise<Round[]> {
  const servers = await startServers(folder)
  const first = (number - 1) % servers.length
  const inTurn = [...servers.slice(first), ...servers.slice(0, first)]
  for (const server of inTurn) await warmUp(server, readyLogins)
  const rounds: Round[] = []
  for (const connections of connectionCounts) {
    rounds.push({ number, connections, of: await measureAll(inTurn, connections, seconds) })
  }
  await Promise.all(servers.map((server) => server.stop()))
  return rounds
}

async function measureAll(
  servers: readonly ServerUnderTest[],
  connections: Connections,
  seconds: number,
): Promise<Round['of']> {
  const parts = new Map(servers.map((server) => [server, [] as Measurement[]]))
  for (let part = 0; part < partsOfRound; part += 1) {
    for (const [server, measured] of parts) {
      measured.push(await measure(server, connections, seconds / partsOfRound))
    }
  }
  return Object.fromEntries(
    [...parts].map(([{ name }, measured]) => [name, together(measured)]),
  ) as Round['of']
}

/** Some number of every round with as many connections, such as a server's requests per second or a ratio of two. */
export function inRounds<Value>(
  rounds: readonly Round[],
  connections: Connections,
  pick: (of: Round['of']) => Value,
): Value[] {
  return rounds.filter((round) => round.connections === connections).map(({ of }) => pick(of))
}
