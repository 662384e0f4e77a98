import type { Cause, Outcome } from '../scenarios/decide.ts'

/** What the mock meant, and what decided it, in words. */
export function meantWords({ outcome, cause }: { outcome: Outcome; cause: Cause }): string {
  if (outcome === 'let in') return cause === 'right password' ? 'Let in' : `Let in: ${cause}`
  return outcome === 'refuse' ? `Refused: ${cause}` : `Broken: ${cause}`
}
