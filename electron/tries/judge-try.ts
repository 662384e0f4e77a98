import { apply, type Login, type Reading, type Verdict } from '../../shared/loginshare/verdict.ts'
import { mask } from '../../shared/traffic/masking.ts'
import { secretSearch } from '../../shared/traffic/secret-search.ts'
import type { Session } from '../session.ts'

/**
 * What the helpdesk will make of the reply to a login; to be asked for before that is sent. It keeps the account that
 * this creates, but for a login at the mock's `own` endpoint: what that has become of it is kept there.
 */
export function judgeOf(
  { helpdesk }: Session,
  own: boolean,
  password: string,
): (reading: Reading, login: Login) => Verdict {
  const { known } = helpdesk
  const { hide } = secretSearch([password], mask)
  return (reading, login) => (own ? apply(reading, login, known) : helpdesk.judge(reading, login, hide))
}
