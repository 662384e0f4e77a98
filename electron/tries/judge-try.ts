import { apply, type Login, type Reading, type Verdict } from '../../shared/loginshare/verdict.ts'
import { mask } from '../../shared/traffic/masking.ts'
import { secretSearch } from '../../shared/traffic/secret-search.ts'
import type { Session } from '../session.ts'

/**
 * What the helpdesk will make of the reply to a login; to be asked for before that is sent. It keeps the account that
 * this creates, but for a login at the mock's `own` endpoint: what that has become of it is kept there.
 *
 * A script may have repeated the `password`, which is taken out of what is kept then. Where the username holds it, it is
 * shown as that in any case, and an account that is found by such an address must be found again.
 */
export function judgeOf(
  { helpdesk }: Session,
  own: boolean,
  password: string,
): (reading: Reading, login: Login) => Verdict {
  const { known } = helpdesk
  const { hide } = secretSearch([password], mask)
  return (reading, login) =>
    own
      ? apply(reading, login, known)
      : helpdesk.judge(reading, login, hide(login.username) === login.username ? hide : undefined)
}
