// Measures what the verdict on every reply costs logins, side by side with a build that makes none: `npm run bench:verdict`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildChangedIn } from '../build-changed.ts'
import { buildIfNeeded, headless } from '../build.js'
import { readyLogins } from './bench-users.ts'
import { measure, together, warmUp, type Measurement } from './measure.ts'
import { median } from './percentile.ts'
import { startOurs, type ServerUnderTest } from './servers.ts'

const users = 10_000
const connections = 32
const rounds = 9
/** The two take turns so many times in a round. */
const partsOfRound = 6
const secondsOfPart = 0.5
/** How much of the throughput without verdicts there must be with them. */
const target = 0.9

const folder = mkdtempSync(path.join(tmpdir(), 'loginshare-bench-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

buildIfNeeded()
const sources = path.join(folder, 'sources')
mkdirSync(sources)
const made =
  'const verdict = kind && judgeReply({ kind, username: attempt.username, interface: attempt.interface })'
const without = buildChangedIn(sources, 'electron/endpoint/app.ts', made, () => 'const verdict = null')
const programs = { with: headless, without }

const ratios: number[] = []
for (let round = 1; round <= rounds; round += 1) {
  const servers = await Promise.all(
    Object.entries(programs).map(async ([name, program]) => {
      const own = path.join(folder, `${name}-${String(round)}`)
      mkdirSync(own)
      return [name, await startOurs('ours, 10,000 users', users, own, program)] as const
    }),
  )
  // Twice: the first login of each creates an account, which is not what most logins do.
  for (const [, server] of servers) await warmUp(server, 2 * readyLogins)
  const found = await measureAll(round % 2 === 0 ? servers : servers.toReversed())
  await Promise.all(servers.map(([, server]) => server.stop()))
  const [own, none] = [found.with, found.without].map((one) => one?.requestsPerSecond ?? Number.NaN)
  ratios.push((own ?? Number.NaN) / (none ?? Number.NaN))
  console.log(
    `round ${String(round)}: ${(own ?? 0).toFixed(0)} logins/s with verdicts, ${(none ?? 0).toFixed(0)} without; CPU per login ${cost(found.with)} and ${cost(found.without)} µs; ${(ratios.at(-1) ?? 0).toFixed(3)}x`,
  )
}
const middle = median(ratios)
const met = middle >= target
console.log(
  `With verdicts vs without, ${String(users)} users: ${middle.toFixed(3)}x (at least ${String(target)}x: ${met ? 'yes' : 'NO'})`,
)
process.exitCode = met ? 0 : 1

async function measureAll(
  servers: readonly (readonly [string, ServerUnderTest])[],
): Promise<Record<string, Measurement>> {
  const parts = new Map(servers.map(([name]) => [name, [] as Measurement[]]))
  for (let part = 0; part < partsOfRound; part += 1) {
    for (const [name, server] of servers)
      parts.get(name)?.push(await measure(server, connections, secondsOfPart))
  }
  return Object.fromEntries([...parts].map(([name, measured]) => [name, together(measured)]))
}

function cost({ cpuPerRequest }: Partial<Measurement> = {}): string {
  return cpuPerRequest === undefined ? 'unknown' : cpuPerRequest.toFixed(0)
}
