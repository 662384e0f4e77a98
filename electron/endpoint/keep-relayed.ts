import type { LoginAttempt } from '../../shared/loginshare/attempt.ts'
import { mapTexts } from '../../shared/map-texts.ts'
import { apply, read } from '../../shared/loginshare/verdict.ts'
import { beginningOf, textOf } from '../../shared/traffic/beginning.ts'
import type { Relayed } from '../../shared/traffic/played.ts'
import type { ParseXml } from '../../shared/verdict/xml.ts'
import type { Session } from '../session.ts'
import { withReason } from '../verdict/read-planned.ts'
import type { Delivery } from './delivery.ts'

/**
 * What the log keeps of another script's reply, and what the helpdesk as it is would have made of it; null where nothing
 * was sent to it.
 *
 * @param hide takes the posted password, which the script may have repeated, out of a text
 */
export function keepRelayed(
  { to, reply }: NonNullable<Delivery['relayed']>,
  attempt: LoginAttempt,
  { helpdesk }: Session,
  parse: ParseXml,
  hide: (text: string) => string,
): Relayed | null {
  const { status, headers, body, break: cut, ms } = reply
  if (ms === null) return null
  const verdict = apply(withReason(read(body, parse), cut), attempt, helpdesk.known)
  return {
    ...{ to, status, ms },
    headers: headers.map(([name, value]) => [hide(name), hide(value)]),
    body: beginningOf(textOf(body), attempt.password.length, hide),
    bytes: body.length,
    break: cut === null ? null : hide(cut),
    verdict: mapTexts(verdict, hide),
  }
}
