import type { Verdict } from '../../shared/verdict/helpdesk.ts'
import { quoted } from '../../shared/scenarios/quoted.ts'

/** What the person at the login form sees, in a sentence. */
export function seenAtForm({ ok, error, exception }: Pick<Verdict, 'ok' | 'error' | 'exception'>): string {
  if (ok) return 'The person is logged in.'
  if (exception) return 'The person sees an exception page.'
  if (error === null || error === '') return 'The login form comes back, with no reason.'
  return `The login form shows ${quoted(error)}`
}
