import { base64, body, form, formType, login, percentAll, unicodeEscapes, urlencode } from './encodings.ts'
import type { Ways } from './ways.ts'

const john = 'username=john.doe&ipaddress=203.0.113.7'
const names = 'Password PASSWORD password[] user[password] passwd pwd pass passphrase user_password'.split(
  ' ',
)
/** What is read of a body. */
const limit = 65_536
const filler = (length: number) => `filler=${'x'.repeat(length)}`
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
/** Its `&` is encoded, everything else goes as the byte that it is in Latin-1. */
const latin1 = (password: string) =>
  Buffer.from(`${john}&password=${password.replaceAll('&', '%26')}`, 'latin1')

/** As a form, or as something that says it is one. */
export const formWays: Ways = {
  'as a helpdesk posts it': (password) => login(password),
  'with each byte percent-encoded in lower case': (password) =>
    body(`${john}&password=${percentAll(password)}`),
  'with each byte percent-encoded in upper case': (password) =>
    body(`${john}&password=${percentAll(password).toUpperCase()}`),
  'with %20 for a space': (password) => body(`${john}&password=${encodeURIComponent(password)}`),
  'as raw UTF-8 bytes': (password) => body(`${john}&password=${password}`),
  'as raw UTF-8 bytes before the other fields': (password) => body(`password=${password}&${john}`),
  'between broken percent-encodings': (password) => body(`${john}&password=%zz${urlencode(password)}%4`),
  'encoded twice': (password) => login(urlencode(password)),
  'after bytes that are not UTF-8': (password) => body(`username=%ff&password=%fe${urlencode(password)}`),
  'twice in one body': (password) => body(`${form({ username: 'a', password })}&${form({ password })}`),
  'as the first of two passwords': (password, other) =>
    body(`${form({ password })}&${form({ password: other })}`),
  'as the second of two passwords': (password, other) =>
    body(`${form({ password: other })}&${form({ password })}`),
  ...Object.fromEntries(
    names.map((name) => [
      `in a field ${name}`,
      (password: string) => body(`${john}&${name}=${urlencode(password)}`),
    ]),
  ),
  'in a field whose name is percent-encoded': (password) =>
    body(`${john}&%70%61ss%77ord=${urlencode(password)}`),
  'between semicolons': (password) => body(`username=a;password=${urlencode(password)};ipaddress=::1`),
  'between line breaks': (password) => body(`username=a\r\npassword=${password}\r\n`),
  'as the whole body': (password) => body(password),
  'as the whole body, encoded': (password) => body(urlencode(password)),
  'in a comment as well': (password) => login(password, { comment: `mine is ${password}.` }),
  'as the ipaddress as well': (password) => login(password, { ipaddress: password }),
  'as the interface as well': (password) => login(password, { interface: password }),
  'as the name of a field as well': (password) => body(`${form({ password })}&${urlencode(password)}=1`),
  'in another field as well, encoded once more': (password) =>
    login(password, { other: urlencode(password) }),
  'in another field as well, each byte encoded once more': (password) =>
    login(password, { other: percentAll(password) }),
  'in another field as well, in base64': (password) => login(password, { other: base64(password) }),
  'in another field as well, in base64 after a name': (password) =>
    login(password, { other: base64(`user:${password}`) }),
  'in another field as well, as a form in base64': (password) =>
    login(password, { other: base64(form({ user: 'a', password })) }),
  'in another field as well, in JSON in base64': (password) =>
    login(password, { other: base64(JSON.stringify({ user: 'a', secret: password })) }),
  'in another field alone, in JSON in base64': (password) =>
    login('wrong', { data: base64(JSON.stringify({ user: 'a', password })) }),
  'in another field as well, in JSON': (password) =>
    login(password, { other: JSON.stringify({ a: password }) }),
  'in another field as well, with JSON escapes': (password) =>
    login(password, { other: unicodeEscapes(password) }),
  'in another field alone, as a form': (password) => login('wrong', { data: form({ user: 'a', password }) }),
  'in the first 64 KiB of a larger body': (password) => body(`${form({ password })}&${filler(limit)}`),
  'across the end of the first 64 KiB': (password) => body(`${filler(limit - 40)}&${form({ password })}`),
  'in chunks': (password) => ({ ...login(password), framing: { chunks: 7 } }),
  'before a chunk whose size is no number': (password) => {
    const { length } = form({ password })
    const chunks = `${length.toString(16)}\r\n${form({ password })}\r\nxyz\r\n`
    return {
      body: chunks,
      framing: 'none',
      headers: { 'Content-Type': formType, 'Transfer-Encoding': 'chunked' },
    }
  },
  'in little-endian UTF-16': (password) =>
    body(utf16(`${john}&password=${password}`), `${formType}; charset=utf-16le`),
  'in big-endian UTF-16 with a byte order mark': (password) =>
    body(utf16(`\ufeff${john}&password=${password}`).swap16(), `${formType}; charset="UTF-16BE"`),
  'in UTF-16 that is said to be UTF-8': (password) => body(utf16(`${john}&password=${password}`)),
  'in UTF-8 that is said to be UTF-16': (password) =>
    body(`${john}&password=${password}`, `${formType}; charset=utf-16`),
  'in Latin-1': (password) => body(latin1(password), `${formType}; charset=ISO-8859-1`),
  'in Latin-1 that is said to be UTF-8': (password) => body(latin1(password)),
  'in a character set that nobody knows': (password) =>
    body(form({ password }), `${formType}; charset=x-none`),
  'cut within the password': (password) => ({ ...login(password), cutAfter: 50 }),
  'cut after the password': (password) => ({
    body: form({ username: 'a', password }),
    framing: 'none',
    headers: { 'Content-Type': formType, 'Content-Length': '5000' },
    cutAfter: Infinity,
  }),
}

/** Where nobody looks. */
export const lostWays: Ways = {
  'after the first 64 KiB': (password) => body(`${filler(limit)}&${form({ password })}`),
}
