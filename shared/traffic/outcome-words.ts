import type { Tone } from '../verdict/verdict-words.ts'
import type { Summary } from './exchange.ts'
import { meantWords } from './meant-words.ts'

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
  imported,
}: Pick<Summary, 'verdict' | 'outcome' | 'cause' | 'imported'>): string {
  if (verdict === null) return meantWords({ outcome, cause, imported })
  // First, since a narrow list cuts the end off.
  return imported ? `Imported: ${verdict.words}` : verdict.words
}
