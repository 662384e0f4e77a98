import { failed, passed, type Check } from './check.ts'
import { unclearReason } from './refused.ts'
import { login, loginWithout } from './sending.ts'
import { listed } from '../verdict/quote.ts'

/** The fields that a login can lack; the one that leaves it good comes first, which resets a directory's count of failures. */
const missable = ['ipaddress', 'username', 'password'] as const

export const missingFields: Check = {
  id: 'missing-fields',
  title: 'A login without one of its fields gets a clear answer',
  needs: ['wrong-password'],
  send: (given) =>
    [...missable, ...(given.kind === 'staff' ? ['interface'] : [])].map((field) =>
      loginWithout(given, field),
    ),
  judge(heard) {
    const unclear = heard.find(({ says }) => says === 'unclear')
    if (unclear === undefined) return passed('Each was answered with a yes or a no.')
    return failed(
      unclearReason(unclear),
      "Read each field with a default (`$_POST['username'] ?? ''`), and keep warnings out of the reply: `ini_set('display_errors', '0')` at the top of the script.",
    )
  },
}

export const getRequest: Check = {
  id: 'get',
  title: 'A GET logs nobody in',
  needs: ['wrong-password'],
  send: (given) => [{ ...login(given, 'to a GET'), method: 'GET' }],
  judge(heard) {
    if (heard.every(({ says }) => says !== 'yes')) return passed('The script did not say yes.')
    return failed(
      `The script said yes ${listed(heard.map(({ how }) => how))} with the right username and password in its URL, which servers write into their logs.`,
      'Read `$_POST`, not `$_REQUEST` or `$_GET`, and refuse every request that is no POST.',
    )
  },
}
