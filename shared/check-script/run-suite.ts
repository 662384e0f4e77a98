import type { Check, Given } from './check.ts'
import type { Heard } from './hear.ts'
import type { CheckResult } from './report.ts'
import type { Sending } from './sending.ts'
import { suiteFor } from './suite.ts'

/** How far a run has come. */
export interface Step {
  /** The title of the check that comes now; null at the end. */
  next: string | null
  checks: readonly CheckResult[]
  /** How many checks there are. */
  total: number
}

/**
 * Makes one check after the other, and tells before each what has become of those before it.
 *
 * @param ask sends a request and understands the answer
 */
export async function* runSuite(
  given: Given,
  ask: (sending: Sending) => Promise<Heard>,
): AsyncGenerator<Step, void, void> {
  const suite = suiteFor(given)
  const checks: CheckResult[] = []
  const before: Heard[] = []
  for (const check of suite) {
    yield { next: check.title, checks: [...checks], total: suite.length }
    const reason = check.omit?.(given) ?? missingNeed(check, suite, checks)
    const { id, title } = check
    if (reason !== undefined) {
      checks.push({ id, title, result: 'not checked', reason, change: null, duration: 0 })
      continue
    }
    const heard: Heard[] = []
    for (const sending of check.send(given)) heard.push(await ask(sending))
    const judgement = check.judge(heard, given, before)
    before.push(...heard)
    const duration = heard.reduce((sum, one) => sum + one.duration, 0)
    checks.push({ id, title, change: null, ...judgement, duration })
  }
  yield { next: null, checks, total: suite.length }
}

/** Why a check would tell nothing; undefined when it does. */
function missingNeed(
  { needs }: Check,
  suite: readonly Check[],
  done: readonly CheckResult[],
): string | undefined {
  const missing = needs.find((need) => done.find(({ id }) => id === need)?.result !== 'passed')
  const title = suite.find(({ id }) => id === missing)?.title
  return title === undefined ? undefined : `This tells something only once “${title}” passes.`
}
