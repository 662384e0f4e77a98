import type { Outcome } from '../scenarios/decide.ts'
import { loginErrors, ownErrorOf, type LoginError } from './errors.ts'
import type { Verdict } from './helpdesk.ts'
import { listed, shortened } from './quote.ts'

/** The three ways in which a login is shown to have ended, for its mark and colour. */
export const tones = ['ok', 'no', 'odd'] as const
export type Tone = (typeof tones)[number]

/** The most characters of a message or a name that stand in a line. */
const longest = 200

/**
 * What the helpdesk decided, in a line: “Logged in as John Doe (new account)”, “Refused by the helpdesk, though the
 * reply said yes: no valid e-mail”.
 *
 * @param meant what was meant to happen, where that is known; else the reply's `result` says it
 */
export function verdictWords(verdict: Verdict, meant = meantBy(verdict)): string {
  const { ok, error, exception } = verdict
  if (ok) {
    const words = `Logged in as ${nameIn(verdict)}${isNewAccount(verdict) ? ' (new account)' : ''}`
    if (meant === 'refuse') return `${words}, though it was to be refused`
    return meant === 'break' ? `${words}, though the exchange was to break` : words
  }
  if (exception) return 'Exception page'
  const own = ownErrorOf(verdict)
  if (own !== undefined) {
    return `Refused by the helpdesk${meant === 'let in' ? ', though the reply said yes' : ''}: ${whyOf(verdict, own)}`
  }
  const words =
    error === null || error.trim() === ''
      ? 'Refused without a reason'
      : `Refused: ${shortened(error, longest)}`
  return meant === 'let in' ? `${words}, though the person was to be let in` : words
}

/** Why the helpdesk itself refuses a reply, as exactly as a few words can. */
function whyOf({ line, missing }: Verdict, own: LoginError): string {
  if (line !== null) return `no well-formed XML (line ${String(line)})`
  if (missing.length > 0 && own !== loginErrors['no-emails']) {
    return `${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`
  }
  return own.words ?? own.meaning
}

/** Whether the helpdesk decided otherwise than was meant. */
export function differs(verdict: Verdict, meant = meantBy(verdict)): boolean {
  return meant === 'let in' ? !verdict.ok : verdict.ok && meant !== undefined
}

/** How it ended: logged in, refused as the reply says, or anything else that deserves a look, such as a broken exchange. */
export function verdictTone(verdict: Verdict, meant = meantBy(verdict)): Tone {
  if (meant === 'break' || differs(verdict, meant) || verdict.exception) return 'odd'
  if (verdict.ok) return 'ok'
  return ownErrorOf(verdict) === undefined ? 'no' : 'odd'
}

/** What the reply itself says; nothing where it has no `result` that is 0 or 1. */
function meantBy({ result }: Verdict): Outcome | undefined {
  return result === 1 ? 'let in' : result === 0 ? 'refuse' : undefined
}

/** Whether the person had no account in the helpdesk before. */
export function isNewAccount({ account, staffAccount }: Verdict): boolean {
  return (account ?? staffAccount)?.new === true
}

/** Who is logged in. */
function nameIn({ account, staffAccount }: Verdict): string {
  const name = account?.fullname ?? `${staffAccount?.firstname ?? ''} ${staffAccount?.lastname ?? ''}`
  return shortened(name.trim() || (account?.emails[0] ?? staffAccount?.username ?? ''), longest)
}
