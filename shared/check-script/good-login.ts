import { userFields, staffFields, type ReplyField } from '../loginshare/fields.ts'
import { listed } from '../verdict/quote.ts'
import { failed, passed, type Check, type Given } from './check.ts'
import type { Heard } from './hear.ts'
import { inQuotes } from './refused.ts'
import { login } from './sending.ts'

export const rightPassword: Check = {
  id: 'right-password',
  title: 'The right password is accepted',
  needs: [],
  send: (given) => [login(given, 'with the right password')],
  judge(heard) {
    const [{ says, message, problem, unusual }] = heard as [Heard]
    if (says === 'yes') return passed(`The script said yes. ${unusual}`.trim())
    if (says === 'no') {
      return failed(
        `The script said no: ${inQuotes(message)}. ${unusual}`.trim(),
        'Look whether username and password are right, and whether the script reads the fields `username` and `password` of the POST; a yes is a `result` of 1.',
      )
    }
    return failed(
      `${problem} ${unusual}`.trim(),
      'Look whether the URL is that of the script. It must print one XML document and nothing before or after it, with `result` directly in the root element.',
    )
  },
}

export const completeReply: Check = {
  id: 'complete-reply',
  title: 'The reply holds all that the helpdesk needs',
  needs: ['right-password'],
  send: (given) => [login(given, 'with the right password')],
  judge(heard, given) {
    const [{ says, loggedIn, name, error, why }] = heard as [Heard]
    if (loggedIn) return passed(`The helpdesk logs ${name} in.`)
    if (says !== 'yes') return failed('The second time the script did not say yes.', answerAlike)
    return failed(`The script said yes, but the helpdesk shows ${error}. ${why}`, completeAdvice(given))
  },
}

function completeAdvice({ kind, groups }: Given): string {
  const fields: readonly ReplyField[] = kind === 'user' ? userFields : staffFields
  const needed = fields.filter(({ optional }) => optional !== true).map(({ element }) => `\`${element}\``)
  const title = kind === 'user' ? '`usergroup` must be a registered group' : '`team` must be a team'
  const known = groups.length === 0 ? '' : ` (${listed(groups.map(inQuotes))})`
  const more =
    kind === 'user'
      ? '`fullname` must not be blank, and one `email` in `emails` must be valid'
      : '`firstname` and `email` must not be empty; the others may be'
  return `Send ${listed(needed)} in \`${kind}\`. ${title} of the helpdesk${known}; ${more}. Refuse people of whom the directory does not know that.`
}

const answerAlike =
  'Let the answer depend on nothing but what was posted and what the directory says of the person.'

export const sameReply: Check = {
  id: 'same-reply',
  title: 'The same login is answered alike each time',
  needs: ['complete-reply'],
  send: (given) => [login(given, 'the first time'), login(given, 'the second time')],
  judge(heard) {
    const [first, second] = heard as [Heard, Heard]
    if (first.says === 'yes' && second.says === 'yes' && first.person === second.person) {
      return passed('Two logins brought the same person.')
    }
    return failed('Two logins with the right password were answered differently.', answerAlike)
  },
}

export const emailUsername: Check = {
  id: 'email-username',
  title: 'The e-mail address works as a username',
  needs: ['same-reply'],
  omit: ({ email }) =>
    email === undefined ? 'No e-mail address was given that serves as a username.' : undefined,
  send: (given) => [
    login(given, 'with the username'),
    login(given, 'with the e-mail address', { username: given.email ?? '' }),
  ],
  judge(heard, { kind }) {
    const [byUsername, byEmail] = heard as [Heard, Heard]
    if (byEmail.says !== 'yes') {
      const said =
        byEmail.says === 'no' ? `The script said no: ${inQuotes(byEmail.message)}.` : byEmail.problem
      return failed(said, 'Look the posted `username` up among the e-mail addresses, too.')
    }
    if (byEmail.person !== byUsername.person) {
      return failed(
        'The e-mail address brought another person than the username.',
        'Let each e-mail address belong to one person; the helpdesk finds accounts by it.',
      )
    }
    return passed(
      kind === 'user'
        ? 'It brought the same person.'
        : 'It brought the same person. The helpdesk finds staff by the username as it was posted, so this makes a second account.',
    )
  },
}
