import type { Exchange } from './exchange.ts'

/** What the mock meant, and what decided it, in words; whether it was imported, too. */
export function meantWords({
  outcome,
  cause,
  imported,
}: Pick<Exchange, 'outcome' | 'cause' | 'imported'>): string {
  // Another script meant something that nobody here knows.
  if (cause === 'imported') return 'Imported'
  return decidedWords(outcome, cause) + (imported ? ' (imported)' : '')
}

function decidedWords(outcome: Exchange['outcome'], cause: Exchange['cause']): string {
  if (outcome === 'let in') return cause === 'right password' ? 'Let in' : `Let in: ${cause}`
  return outcome === 'refuse' ? `Refused: ${cause}` : `Broken: ${cause}`
}
