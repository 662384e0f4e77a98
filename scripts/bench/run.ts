import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import path from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { buildIfNeeded } from '../build.js'
import { medianLines, roundHeading, roundLine, startLines } from './report.ts'
import { measureRound, type Round } from './rounds.ts'
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

buildIfNeeded()
console.log(roundHeading)
const rounds: Round[] = []
for (let number = 1; number <= options.rounds; number += 1) {
  for (const round of await measureRound(number, options.seconds, folder)) {
    console.log(roundLine(round))
    rounds.push(round)
  }
}
const starts = await measureStarts(folder, options.rounds)
for (const line of [...medianLines(rounds), ...startLines(starts)]) console.log(line)

const checks = checkTargets(rounds, starts)
for (const { line } of checks) console.log(line)
process.exitCode = checks.every(({ met }) => met) ? 0 : 1

function positive(text: string): number {
  const value = Number(text)
  if (value > 0) return value
  throw new InvalidArgumentError('It must be a number above 0.')
}
