// `npm test`: everything that must hold, in one run. Its last line counts the tests and the checks together.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { JSONReport } from '@playwright/test/reporter'
import { electronRuntime } from './electron-runtime.ts'
import { prepareMachine } from './machine.ts'
import { readWindowReport } from './window-report.ts'

interface Count {
  passed: number
  failed: number
  skipped: number
}

const checks = ['lint', 'format:check', 'types', 'layers'] as const

prepareMachine()
// Electron is fetched here, where it may take its time.
const [, ...checked] = await Promise.all([electronRuntime(), ...checks.map(runCheck)])
const counts = [...checked, runVitest(), runWindowSpecs()]
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0)
console.log(
  `\n${String(sum('passed'))} passed, ${String(sum('failed'))} failed, ${String(sum('skipped'))} skipped`,
)
process.exitCode = sum('failed') > 0 ? 1 : 0

/** One of package.json's scripts; it counts as one test. What it says comes in one piece, since others run beside it. */
function runCheck(script: string): Promise<Count> {
  const started = performance.now()
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', script], { maxBuffer: Infinity }, (error, stdout, stderr) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      process.stdout.write(stdout + stderr)
      console.log(`${error === null ? 'passed' : 'FAILED'}  npm run ${script}  (${seconds} s)`)
      resolve({ passed: error === null ? 1 : 0, failed: error === null ? 0 : 1, skipped: 0 })
    })
  })
}

/** Unit, property, integration and process tests; a run that breaks off counts as failed, whatever it had passed. */
function runVitest(): Count {
  const folder = mkdtempSync(path.join(tmpdir(), 'loginshare-mock-test-'))
  const report = path.join(folder, 'report.json')
  try {
    const { status } = spawnSync(
      'npx',
      ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      { stdio: ['ignore', 'inherit', 'inherit'] },
    )
    const found = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
    const count = {
      passed: found.numPassedTests ?? 0,
      failed: found.numFailedTests ?? 0,
      skipped: (found.numPendingTests ?? 0) + (found.numTodoTests ?? 0),
    }
    return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch (error) {
    console.error('The tests gave no report:', error)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The page in a browser and in the desktop window, each by the same specs. */
function runWindowSpecs(): Count {
  // As playwright.config.ts says.
  const report = 'out/window-tests.json'
  rmSync(report, { force: true })
  const { status } = spawnSync('npx', ['playwright', 'test'], { stdio: ['ignore', 'inherit', 'inherit'] })
  try {
    const run = readWindowReport(JSON.parse(readFileSync(report, 'utf8')) as JSONReport)
    const { problems, secondTries, ...count } = run
    for (const problem of problems) console.error(problem)
    for (const spec of secondTries) console.error(`Passed at the second try only, so look at it: ${spec}`)
    return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
  } catch (error) {
    console.error('The specs of the window gave no report:', error)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
