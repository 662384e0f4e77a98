import { base64, body, form, percentAll, unicodeEscapes } from './encodings.ts'
import type { RawRequest } from '../raw-http.ts'
import type { Ways } from './ways.ts'

const multipartType = 'multipart/form-data; boundary=b'

/** A part with these header lines after its name. */
function part(name: string, value: string, ...lines: string[]): string {
  return ['--b', `Content-Disposition: form-data; ${name}`, ...lines, '', value, ''].join('\r\n')
}

function multipart(parts: string, type = multipartType): RawRequest {
  return body(`${parts}--b--\r\n`, type)
}

const username = part('name="username"', 'john.doe')
const password = 'name="password"'

function json(value: unknown): RawRequest {
  return body(JSON.stringify(value), 'application/json')
}

const quoted = JSON.stringify

const multipartWays: Ways = {
  'in a multipart body': (text) => multipart(username + part(password, text)),
  'in a multipart body, in base64': (text) =>
    multipart(username + part(password, base64(text), 'Content-Transfer-Encoding: base64')),
  'in a multipart body, as a file': (text) => multipart(part(`${password}; filename="a.txt"`, text)),
  'in a multipart body, as the name of a file': (text) =>
    multipart(part(`name="file"; filename="${text.replaceAll('"', '%22')}"`, 'x') + part(password, text)),
  'in a multipart body, with a name without quotes': (text) => multipart(part('name=password', text)),
  'in a multipart body with a type of its own': (text) =>
    multipart(part(password, text, 'Content-Type: text/plain; charset=utf-8')),
  'in a multipart body with line feeds alone': (text) =>
    body(`${username}${part(password, text)}--b--`.replaceAll('\r', ''), multipartType),
  'in a multipart body that does not end': (text) => body(username + part(password, text), multipartType),
  'in a multipart body without its empty line': (text) =>
    body(`--b\r\nContent-Disposition: form-data; ${password}\r\n${text}\r\n--b--`, multipartType),
  'in a multipart body with another boundary': (text) =>
    multipart(part(password, text), 'multipart/form-data; boundary=other'),
  'in a multipart body without a boundary': (text) => multipart(part(password, text), 'multipart/form-data'),
  'in a multipart body that is cut': (text) => ({ ...multipart(part(password, `${text}...`)), cutAfter: 90 }),
  'in a multipart body that says it is a form': (text) => body(username + part(password, text)),
  'in a multipart body that is mixed': (text) =>
    multipart(part(password, text), 'multipart/mixed; boundary=b'),
}

const jsonWays: Ways = {
  'in JSON': (text) => json({ username: 'john.doe', password: text }),
  'in JSON with escapes': (text) => body(`{"password":"${unicodeEscapes(text)}"}`, 'application/json'),
  'in JSON under a name with escapes': (text) =>
    body(`{"${unicodeEscapes('password')}":${quoted(text)}}`, 'application/json'),
  'as a number in JSON': (text) =>
    body(`{"password":${/^\d+$/.test(text) ? text : quoted(text)}}`, 'application/json'),
  'as a long number in JSON': (text) => body(`{"password":${text}000000000}`, 'application/json'),
  'in nested JSON': (text) => json({ login: { user: { password: text } } }),
  'in an array in JSON': (text) => json({ password: [text, 'x'] }),
  'in an object in JSON': (text) => json({ password: { value: text } }),
  'in objects in an array in JSON': (text) => json({ password: [{ value: text }] }),
  'as a name and a value in JSON': (text) => json([{ name: 'password', value: text }]),
  'in a bare array in JSON': (text) => json(['john.doe', text]),
  'as all of the JSON': (text) => json(text),
  'as a key in JSON': (text) => json({ password: text, [text]: true }),
  'in JSON in JSON': (text) => json({ data: quoted({ password: text }) }),
  'as a form in JSON': (text) => json({ body: form({ username: 'a', password: text }) }),
  'percent-encoded in JSON': (text) => json({ password: text, note: percentAll(text) }),
  'as the first of two equal keys in JSON': (text, other) =>
    body(`{"password":${quoted(text)},"password":${quoted(other)}}`, 'application/json'),
  'as the second of two equal keys in JSON': (text, other) =>
    body(`{"password":${quoted(other)},"password":${quoted(text)}}`, 'application/json'),
  'in JSON that is cut off': (text) => body(`{"username":"a","password":${quoted(text)}`, 'application/json'),
  'in JSON with a comma too many': (text) => body(`{"password":${quoted(text)},}`, 'application/json'),
  'in JSON with single quotes': (text) => body(`{'password':'${text}'}`, 'application/json'),
  'in JSON after a byte order mark': (text) =>
    body(`\ufeff${quoted({ password: text })}`, 'application/json'),
  'in JSON in UTF-16': (text) =>
    body(Buffer.from(quoted({ password: text }), 'utf16le'), 'application/json; charset=utf-16le'),
  'in JSON that says it is a form': (text) => body(quoted({ username: 'john.doe', password: text })),
  'in JSON that says it is a form, after a line break': (text) => body(`\n${quoted({ password: text })}`),
  'in JSON that says it is a form and is cut off': (text) =>
    body(`{"username":"a","password":${quoted(text)}`),
  'in an array in JSON that says it is a form': (text) => body(quoted([{ password: text }])),
  'in a form that says it is JSON': (text) =>
    body(form({ username: 'a', password: text }), 'application/json'),
}

const otherTypes = [
  'application/xml',
  'text/html',
  'application/octet-stream',
  'image/png',
  'application/ld+json',
  'x',
]

/** In a body of another type than a form, whether it is well made or not. */
export const bodyWays: Ways = {
  ...multipartWays,
  ...jsonWays,
  ...Object.fromEntries(
    otherTypes.map((type) => [
      `in a body of type ${type}`,
      (text: string) => body(form({ password: text }), type),
    ]),
  ),
  'in a body without a type': (text) => body(form({ username: 'a', password: text }), ''),
  'in a text that is a form': (text) => body(form({ username: 'a', password: text }), 'text/plain'),
  'in a text that is a form of lines': (text) => body(`username=a\r\npassword=${text}\r\n`, 'text/plain'),
  'in a sentence': (text) => body(`password: ${text}`, 'text/plain'),
  'in a sentence that says nothing of passwords': (text) => body(`john.doe ${text}`, 'text/plain'),
  'in XML': (text) => body(`<login><password>${text}</password></login>`, 'text/xml'),
  'in XML that says it is a form': (text) => body(`<login><password>${text}</password></login>`),
  'in XML references': (text) =>
    body(`<a>${Array.from(text, (char) => `&#${String(char.codePointAt(0))};`).join('')}</a>`, 'text/plain'),
}
