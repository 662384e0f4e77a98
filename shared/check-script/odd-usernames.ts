import type { Check, Given } from './check.ts'
import { judgeRefusals } from './refused.ts'
import { login, type Sending } from './sending.ts'

/** Logins of nobody, with a wrong password. */
function nobodies(given: Given, usernames: Record<string, string>): Sending[] {
  const { password } = given.bad
  return Object.entries(usernames).map(([how, username]) => login(given, how, { username, password }))
}

const lookUp = 'Say yes only if the directory has exactly this username, and the password fits.'

const escape =
  "Escape what goes into the reply: with `htmlspecialchars($text, ENT_XML1 | ENT_QUOTES | ENT_SUBSTITUTE | ENT_DISALLOWED, 'UTF-8')`, or by letting XMLWriter or DOMDocument write it."

export const markupUsername: Check = {
  id: 'markup-username',
  title: 'A username with & and < gets a well-formed reply',
  needs: ['unknown-username'],
  send: (given) =>
    nobodies(given, {
      'to `o\'brien & <b>"x"</b>`': 'o\'brien & <b>"x"</b>',
      'to `nobody]]>&amp`': 'nobody]]>&amp',
    }),
  judge: (heard) => judgeRefusals(heard, { yes: lookUp, unclear: escape }),
}

export const foreignUsername: Check = {
  id: 'foreign-username',
  title: 'A username with umlauts, other scripts or a backslash gets a well-formed reply',
  needs: ['unknown-username'],
  send: (given) =>
    nobodies(given, {
      'to `jörg.müßig`': 'jörg.müßig',
      'to `用户`': '用户',
      'to `nobody😀`': 'nobody😀',
      'to `DOMAIN\\nobody`': 'DOMAIN\\nobody',
    }),
  judge: (heard) =>
    judgeRefusals(heard, {
      yes: lookUp,
      unclear:
        'Print UTF-8, as it was posted, or declare the encoding that you print: `<?xml version="1.0" encoding="ISO-8859-1"?>`.',
    }),
}

export const controlCharacters: Check = {
  id: 'control-characters',
  title: 'A username with control characters gets a well-formed reply',
  needs: ['unknown-username'],
  send: (given) =>
    nobodies(given, {
      'to a username with a NUL (`%00`)': 'nobody\0x',
      'to a username with `%01` and `%1B`': 'nobody\x01\x1b',
      'to a username with U+FFFE': 'nobody\ufffe',
    }),
  judge: (heard) =>
    judgeRefusals(heard, {
      yes: lookUp,
      unclear: `XML cannot hold these characters, escaped or not, so leave them out or put U+FFFD in their place; \`ENT_DISALLOWED\` does. ${escape}`,
    }),
}

/** With the right password, which is the hardest: a pattern that fits the good username then is a login. */
export const searchCharacters: Check = {
  id: 'search-characters',
  title: 'A username that means something to SQL or LDAP lets nobody in',
  needs: ['unknown-username'],
  send(given) {
    const beginning = given.good.username.slice(0, -1)
    return Object.entries({
      'to `*`': '*',
      'to `%`': '%',
      'to the username with `*` as its last character': `${beginning}*`,
      'to the username with `%` as its last character': `${beginning}%`,
      'to the username with `_` as its last character': `${beginning}_`,
      'to `*)(uid=*`': '*)(uid=*',
      "to `' OR '1'='1' -- `": "' OR '1'='1' -- ",
    }).map(([how, username]) => login(given, how, { username }))
  },
  judge: (heard) =>
    judgeRefusals(heard, {
      yes: "Ask the directory for this username and nothing else: in SQL with a prepared statement and `=`, not `LIKE`; in LDAP with `ldap_escape($username, '', LDAP_ESCAPE_FILTER)`.",
      unclear:
        'Hand the username to the directory as a value, not as a part of the question: a prepared statement in SQL, `ldap_escape` in LDAP.',
    }),
}
