import type { Verdict } from '../verdict/helpdesk.ts'
import type { MaskedRequest } from './masking.ts'

/** A verdict without a request's passwords, which the reply that it was made of may have held. */
export function maskVerdict(verdict: Verdict, hide: MaskedRequest['hide']): Verdict {
  const masked = (_: string, value: unknown) => (typeof value === 'string' ? hide(value) : value)
  return JSON.parse(JSON.stringify(verdict), masked) as Verdict
}
