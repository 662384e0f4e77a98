import { base64, body, form, login, percentAll, urlencode } from './encodings.ts'
import type { Ways } from './ways.ts'

/** A login with a wrong password in its body, and this header. */
function header(name: string, value: string) {
  const { body: text, headers } = login('wrong')
  return { body: text ?? '', headers: { ...headers, [name]: value } }
}

/** A login with this password in its body, and this header as well. */
function headerToo(password: string, name: string, value: string) {
  const { body: text, headers } = login(password)
  return { body: text ?? '', headers: { ...headers, [name]: value } }
}

const secretHeaders = [
  'X-Auth-Password',
  'X-Password',
  'X-Api-Key-Secret',
  'Authorization',
  'Proxy-Authorization',
]

/** In the headers, or in both a header and the body. */
export const headWays: Ways = {
  ...Object.fromEntries(
    secretHeaders.map((name) => [`in the header ${name}`, (password: string) => header(name, password)]),
  ),
  'for Basic authentication': (password) =>
    header('Authorization', `Basic ${base64(`john.doe:${password}`)}`),
  'for Basic authentication at a proxy': (password) =>
    header('Proxy-Authorization', `basic  ${base64(`a:${password}`)}`),
  'for Basic authentication under another header': (password) =>
    header('X-Original-Credential', `Basic ${base64(`john.doe:${password}`)}`),
  'as a bearer token': (password) => header('Authorization', `Bearer ${urlencode(password)}`),
  'in a cookie': (password) => header('Cookie', `a=b; password=${urlencode(password)}`),
  'in the referrer': (password) => header('Referer', `http://127.0.0.1/?${form({ user: 'a', password })}`),
  'in the referrer, under a percent-encoded name': (password) =>
    header('Referer', `http://127.0.0.1/?p%61ssword=${urlencode(password)}`),
  'in the referrer, before the host': (password) =>
    header('Referer', `http://a:${encodeURIComponent(password)}@127.0.0.1/`),
  'in the user agent': (password) => header('User-Agent', `curl password=${password}`),
  'in JSON in a header': (password) => header('X-Data', JSON.stringify({ password })),
  'as a parameter of the content type': (password) => ({
    ...body(form({ username: 'a' }), `application/x-www-form-urlencoded; password=${password}`),
  }),
  'in a header of another name as well': (password) => headerToo(password, 'X-Note', password),
  'in a header as well, as a form has it': (password) => headerToo(password, 'X-Note', urlencode(password)),
  'in a header as well, each byte percent-encoded': (password) =>
    headerToo(password, 'X-Note', percentAll(password)),
  'in a header as well, in base64 after a name': (password) =>
    headerToo(password, 'X-Note', base64(`user:${password}`)),
  'in a header as well, in JSON in base64': (password) =>
    headerToo(password, 'X-Note', base64(JSON.stringify({ user: 'a', key: password }))),
}
