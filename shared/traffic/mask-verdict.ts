import type { Verdict } from '../verdict/helpdesk.ts'
import type { MaskedRequest } from './masking.ts'

/** A verdict as a text, to look for a password in all of it at once. */
const texts = new WeakMap<Verdict, string>()

/** A verdict without the request's passwords, which a reply may have held; the same one where it holds none. */
export function maskVerdict(verdict: Verdict, { mayFind, hide }: MaskedRequest): Verdict {
  let text = texts.get(verdict)
  if (text === undefined) texts.set(verdict, (text = JSON.stringify(verdict)))
  if (!mayFind(text)) return verdict
  return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? hide(value) : value)) as Verdict
}
