import { ms, nth, preset, seconds, text, whole } from './preset.ts'

const group = 'Credentials'

export const credentialPresets = [
  preset({
    name: 'Wrong password message',
    group,
    sentence: 'A wrong password is refused with [message].',
    does: 'The login form shows the script’s own words, whatever they are. Right passwords still let people in.',
    values: { message: text('Message', 'The password is wrong. Have you changed it lately?') },
    example: { password: 'wrong' },
    rules: ({ message }) => [
      { when: [{ type: 'password', state: 'right', not: true }], then: [{ type: 'reject', message }] },
    ],
  }),
  preset({
    name: 'Account locked after 3 tries for 1 minute',
    group,
    sentence:
      'After [tries] wrong passwords within [within] s, an account is locked for [locked] s: [message].',
    does: 'As directories do: while it is locked the right password is refused, too, and trying does not make it longer.',
    values: {
      tries: whole('Wrong passwords', 3, { max: 1000 }),
      within: seconds('Within seconds', 300),
      locked: seconds('Locked for seconds', 60),
      message: text('Message', 'Your account is locked after too many tries. Wait a minute and try again.'),
    },
    example: { before: { wrong: 3 } },
    rules: ({ tries, within, locked, message }) => [
      {
        often: { type: 'lock', n: tries, within: ms(within), ms: ms(locked), per: 'username' },
        then: [{ type: 'reject', message }],
      },
    ],
  }),
  preset({
    name: 'Password expired',
    group,
    sentence: 'The right password is refused with [message].',
    does: 'The directory knows the person and the password but wants a new one, which no helpdesk can ask for.',
    values: { message: text('Message', 'Your password has expired. Set a new one, then log in again.') },
    rules: ({ message }) => [
      { when: [{ type: 'password', state: 'right' }], then: [{ type: 'reject', message }] },
    ],
  }),
  preset({
    name: 'Account disabled',
    group,
    sentence: 'Everybody is refused with [message].',
    does: 'The directory has switched the account off; to the helpdesk that is a refusal like any other.',
    values: { message: text('Message', 'Your account is disabled. Ask your administrator.') },
    rules: ({ message }) => [{ then: [{ type: 'reject', message }] }],
  }),
  preset({
    name: 'Refused without a message',
    group,
    sentence: 'Everybody is refused, and the reply gives no reason.',
    does: 'The login form comes back without a word, so people think that nothing has happened.',
    values: {},
    rules: () => [{ then: [{ type: 'reject', message: '' }] }],
  }),
  preset({
    name: 'Every third login fails',
    group,
    sentence: 'Every [n] login takes [seconds] s, then is refused with [message].',
    does: 'A script on several servers of which one is ill: who tries again gets in.',
    values: {
      n: nth('Every how many', 3),
      seconds: seconds('Seconds', 0, { min: 0 }),
      message: text('Message', 'The directory is busy. Try again.'),
    },
    rules: ({ n, seconds, message }) => [
      {
        often: { type: 'every', n },
        then: [...(seconds > 0 ? [{ type: 'wait', ms: ms(seconds) }] : []), { type: 'reject', message }],
      },
    ],
  }),
  preset({
    name: "Wrong password, counted by the helpdesk's own lock",
    group,
    sentence: 'Everybody is refused with the helpdesk’s own phrase: [message].',
    does:
      'A helpdesk with its own lock-out counts a refused user only if the message is its phrase for a wrong password, ' +
      'letter for letter. Enter the phrase as the helpdesk’s language has it, or once for all in the settings of the ' +
      'helpdesk; then try until it locks.',
    values: { message: text('The helpdesk’s phrase', 'Invalid Username or Password', 'lockOutPhrase') },
    rules: ({ message }) => [{ when: [{ type: 'kind', kind: 'user' }], then: [{ type: 'reject', message }] }],
  }),
  preset({
    name: 'Every password is right',
    group,
    sentence: 'Whoever is in the directory is let in, whatever the password.',
    does: 'A script that asks the directory for the person but never tries the password.',
    values: {},
    example: { password: 'wrong' },
    rules: () => [{ then: [{ type: 'accept', despite: ['wrong password'] }] }],
  }),
  preset({
    name: 'Logged in as somebody else',
    group,
    sentence: 'Everybody is let in as [username].',
    does: 'A script that mixes up its cache: the helpdesk logs people in to another person’s account.',
    values: { username: text('Username of that person', 'jane.roe') },
    rules: ({ username }) => [
      { when: [{ type: 'kind', kind: 'user' }], then: [{ type: 'accept as', username }] },
    ],
  }),
]
