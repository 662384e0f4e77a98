import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { subscribe } from './live-subscriber.ts'
import { medianLines, roundHeading, roundLine, startLines } from './report.ts'
import { measureRounds, type Round } from './rounds.ts'
import { startServers } from './servers.ts'
import { measureStarts } from './start-up.ts'
import { checkTargets } from './targets.ts'

const options = new Command('npm run bench --')
  .description(
    'Compares the endpoint with bare node:http and bare Express; exits with 1 when a target is missed.',
  )
  .option('--rounds <count>', 'rounds, and starts of each kind', positive, 9)
  .option('--seconds <seconds>', 'how long each server is measured in a round', positive, 1)
  .parse()
  .opts<{ rounds: number; seconds: number }>()

const folder = mkdtempSync(path.join(tmpdir(), 'loginshare-bench-'))
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const processor = cpus().at(0)?.model ?? 'unknown'
console.log(
  `Node ${process.versions.node}, ${String(cpus().length)} cores, ${processor}; the client is on one of them.\n`,
)

const rounds = await compareServers()
const starts = await measureStarts(folder, options.rounds)
for (const line of startLines(starts)) console.log(line)
const checks = checkTargets(rounds, starts)
for (const { line } of checks) console.log(line)
process.exitCode = checks.every(({ met }) => met) ? 0 : 1

async function compareServers(): Promise<Round[]> {
  const servers = await startServers(folder)
  const ours = servers.filter(({ control }) => control !== undefined)
  const subscribers = await Promise.all(ours.map(subscribe))
  console.log(roundHeading)
  const rounds = await measureRounds(servers, options, (round) => {
    console.log(roundLine(round))
  })
  for (const line of medianLines(rounds)) console.log(line)
  console.log()
  for (const { events, exchanges, close } of subscribers) {
    console.log(`A live subscriber has read ${String(events)} events on ${String(exchanges)} exchanges.`)
    close()
  }
  await Promise.all(servers.map((server) => server.stop()))
  return rounds
}

function positive(text: string): number {
  const value = Number(text)
  if (value > 0) return value
  throw new InvalidArgumentError('It must be a number above 0.')
}
