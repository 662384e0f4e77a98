import { ms, preset, seconds, text, whole } from './preset.ts'

const group = 'Directory behind the script'

export const directoryPresets = [
  preset({
    name: 'Directory down: empty reply',
    group,
    sentence: 'Every login gets an empty reply.',
    does: 'The directory does not answer and the script prints nothing, which the helpdesk cannot use.',
    values: {},
    rules: () => [{ then: [{ type: 'body', text: '', contentType: 'text/html; charset=UTF-8' }] }],
  }),
  preset({
    name: 'Directory down: the script says so',
    group,
    sentence: 'Every login is refused with [message].',
    does: 'A script that handles it: people read what is wrong instead of a riddle.',
    values: { message: text('Message', 'The directory cannot be reached. Try again in a few minutes.') },
    rules: ({ message }) => [{ then: [{ type: 'reject', message }] }],
  }),
  preset({
    name: 'Slow LDAP: 8 ± 3 s',
    group,
    sentence: 'Every login takes [seconds] ± [spread] s, then is answered as usual.',
    does: 'A directory that is far away or busy. People wait at a blank page, and the helpdesk’s PHP processes fill up.',
    values: { seconds: seconds('Seconds', 8), spread: seconds('More or less', 3, { min: 0 }) },
    rules: ({ seconds, spread }) => [
      { then: [{ type: 'wait', how: 'uniform', ms: ms(seconds), spread: ms(spread) }] },
    ],
  }),
  preset({
    name: 'Slower than the helpdesk waits',
    group,
    sentence: 'Every login takes [seconds] s, then is answered as usual.',
    does: 'The helpdesk’s libcurl gives up after 100 s and has nothing by then. Its web server may give up sooner.',
    values: { seconds: seconds('Seconds', 110) },
    rules: ({ seconds }) => [{ then: [{ type: 'wait', ms: ms(seconds) }] }],
  }),
  preset({
    name: 'Directory timeout: refused after 20 s',
    group,
    sentence: 'Every login takes [seconds] s, then is refused with [message].',
    does: 'The script waits for its directory, gives up, and says so.',
    values: { seconds: seconds('Seconds', 20), message: text('Message', 'Directory timeout') },
    rules: ({ seconds, message }) => [
      {
        then: [
          { type: 'wait', ms: ms(seconds) },
          { type: 'reject', message },
        ],
      },
    ],
  }),
  preset({
    name: 'Cold start: the first login takes 15 s',
    group,
    sentence: 'The first [n] logins take [seconds] s, later ones are answered at once.',
    does: 'A server that wakes up, or a cache that is still empty.',
    values: { n: whole('How many', 1), seconds: seconds('Seconds', 15) },
    rules: ({ n, seconds }) => [{ often: { type: 'first', n }, then: [{ type: 'wait', ms: ms(seconds) }] }],
  }),
  preset({
    name: 'Fails twice, then recovers',
    group,
    sentence: 'Of each username the first [n] logins get the reply [text], later ones are answered as usual.',
    does: 'What a script in PHP prints when it stops in the middle. Who tries again gets in.',
    values: { n: whole('How many', 2), text: text('Reply', 'Fatal error: Maximum execution time exceeded') },
    rules: ({ n, text }) => [
      {
        often: { type: 'first', n, per: 'username' },
        then: [{ type: 'body', text, contentType: 'text/html' }],
      },
    ],
  }),
]
