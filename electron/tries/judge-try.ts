import { apply, type Login, type Reading, type Verdict } from '../../shared/loginshare/verdict.ts'
import { helpdeskOf } from '../api/verdict.ts'
import type { Session } from '../session.ts'

/**
 * What the helpdesk will make of the reply to a login; to be asked for before that is sent, since a login at the mock's
 * own endpoint changes what the helpdesk knows by itself.
 */
export function judgeOf({ world }: Session): (reading: Reading, login: Login) => Verdict {
  const helpdesk = helpdeskOf(world)
  return (reading, login) => apply(reading, login, helpdesk)
}
