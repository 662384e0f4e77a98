import type { Check } from './check.ts'
import { judgeRefusals } from './refused.ts'
import { login, loginWithout } from './sending.ts'

const oneDocument =
  'A no is a whole XML document, too: `result` 0 and `message`, and nothing before or after it. A helpdesk shows “Invalid data provided” for anything else.'

export const wrongPassword: Check = {
  id: 'wrong-password',
  title: 'A wrong password is refused, with a message',
  needs: ['right-password'],
  send: (given) => [login(given, 'with a wrong password', given.bad)],
  judge: (heard) =>
    judgeRefusals(heard, {
      yes: 'Compare the password with that of the person, for example with `password_verify`, and say yes only if it fits.',
      unclear: oneDocument,
    }),
}

/** A name that no directory has. */
const nobody = 'nobody.of.this.name'

export const unknownUsername: Check = {
  id: 'unknown-username',
  title: 'A username that nobody has is refused, with a message',
  needs: ['wrong-password'],
  send: (given) => [
    login(given, 'with a username that nobody has', { username: nobody }),
    login(given, 'with an e-mail address that nobody has', { username: `${nobody}@example.com` }),
  ],
  judge: (heard) =>
    judgeRefusals(heard, {
      yes: 'Say yes only if the directory has the person.',
      unclear: `Stop with a no when the directory has nobody of that name, before anything of the person is read. ${oneDocument}`,
    }),
}

/** Passwords that are nearly right; those of a failed login in a row are few, since directories lock accounts. */
export const exactPassword: Check = {
  id: 'exact-password',
  title: 'The password has to be exactly right',
  needs: ['wrong-password'],
  send(given) {
    const { password } = given.good
    const inCase = swapCase(password)
    return [
      ...(inCase === password
        ? []
        : [login(given, 'with upper and lower case swapped', { password: inCase })]),
      login(given, 'with a letter after the password', { password: `${password}x` }),
      login(given, 'with a blank after the password', { password: `${password} ` }),
    ]
  },
  judge: (heard) =>
    judgeRefusals(heard, {
      yes: 'Compare the password as it was posted: without `trim`, `strtolower` or a length that is cut off, and with `===` or `password_verify`.',
      unclear: oneDocument,
    }),
}

function swapCase(text: string): string {
  return text.replace(/\p{L}/gu, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  )
}

export const emptyFields: Check = {
  id: 'empty-fields',
  title: 'An empty or missing username or password is refused',
  needs: ['wrong-password'],
  send: (given) => [
    login(given, 'with an empty password', { password: '' }),
    login(given, 'with an empty username', { username: '' }),
    login(given, 'with both empty', { username: '', password: '' }),
    loginWithout(given, 'password'),
    loginWithout(given, 'username'),
  ],
  judge(heard) {
    const letIn = heard.filter(({ says }) => says === 'yes')
    // What is unclear about a missing field is another check's business.
    return judgeRefusals(letIn.length > 0 ? letIn : heard.slice(0, 3), {
      yes: 'Refuse an empty username or password before the directory is asked: LDAP takes a login without a password for an anonymous one and says yes.',
      unclear: oneDocument,
    })
  },
}
