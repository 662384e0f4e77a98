import type { Summary } from '../../shared/traffic/exchange.ts'
import type { Tone } from '../../shared/verdict/verdict-words.ts'

/** What stands before the words, for those who see it at a glance. */
export const marks: Record<Tone, string> = { ok: '✓', no: '✕', odd: '⚠' }

/** How it ended, by what the helpdesk made of the reply; what is no login has only what the mock did. */
export function toneOf({ verdict, outcome }: Pick<Summary, 'verdict' | 'outcome'>): Tone {
  if (outcome === 'break') return 'odd'
  return verdict?.tone ?? 'no'
}

/** The same in words. */
export function outcomeWords({
  verdict,
  outcome,
  cause,
}: Pick<Summary, 'verdict' | 'outcome' | 'cause'>): string {
  return verdict?.words ?? meantWords({ outcome, cause })
}

/** What the mock meant, and what decided it, in words. */
export function meantWords({ outcome, cause }: Pick<Summary, 'outcome' | 'cause'>): string {
  if (outcome === 'let in') return cause === 'right password' ? 'Let in' : `Let in: ${cause}`
  return outcome === 'refuse' ? `Refused: ${cause}` : `Broken: ${cause}`
}
