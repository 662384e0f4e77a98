import type { Summary } from '../../shared/traffic/exchange.ts'
import type { Tone } from '../../shared/verdict/verdict-words.ts'

export const marks: Record<Tone, string> = { ok: '✓', no: '✕', odd: '⚠' }

export function toneOf({ outcome }: Pick<Summary, 'outcome'>): Tone {
  return { 'let in': 'ok', refuse: 'no', break: 'odd' }[outcome] as Tone
}

/** What the mock did, in words. */
export function outcomeWords({ outcome, cause }: Pick<Summary, 'outcome' | 'cause'>): string {
  if (outcome === 'let in') return cause === 'right password' ? 'Let in' : `Let in: ${cause}`
  return outcome === 'refuse' ? `Refused: ${cause}` : `Broken: ${cause}`
}
