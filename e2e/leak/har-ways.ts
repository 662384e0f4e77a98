import { base64, form, formType, percentAll } from './encodings.ts'

/** The request of a HAR entry that holds this password in some way. */
type HarWay = (password: string) => { request: object; more?: object }

const posted = (postData: object, headers: object[] = []) => ({ request: { postData, headers } })
const header = (name: string, value: string) => ({ request: { headers: [{ name, value }] } })
const raw = (bytes: Buffer) => ({ request: {}, more: { _raw: bytes.toString('base64') } })
const fields = (password: string) => form({ username: 'john.doe', password, ipaddress: '203.0.113.7' })

/** Every way in which a HAR file can hold a password, by names that go on from “in a HAR file,”. */
export const harWays: Readonly<Record<string, HarWay>> = {
  'as a text': (password) => posted({ mimeType: formType, text: fields(password) }),
  'as a text, each byte percent-encoded': (password) =>
    posted({ mimeType: formType, text: `username=a&password=${percentAll(password)}` }),
  'as parameters': (password) =>
    posted({
      mimeType: formType,
      params: [
        { name: 'username', value: 'a' },
        { name: 'password', value: password },
      ],
    }),
  'as parameters beside a text': (password) =>
    posted({ mimeType: formType, text: 'username=a', params: [{ name: 'password', value: password }] }),
  'in JSON': (password) =>
    posted({ mimeType: 'application/json', text: JSON.stringify({ username: 'a', password }) }, [
      { name: 'Content-Type', value: 'application/json' },
    ]),
  'in raw bytes': (password) => raw(Buffer.from(`POST / HTTP/1.1\r\n\r\n${fields(password)}`)),
  'in raw bytes that are no UTF-8': (password) =>
    raw(
      Buffer.concat([Buffer.from(`POST / HTTP/1.1\r\n\r\n${fields(password)}&other=`), Buffer.from([0xff])]),
    ),
  'in the URL’s query': (password) => ({ request: { url: `http://x/loginshare?${form({ password })}` } }),
  'in the query that is listed': (password) => ({
    request: { queryString: [{ name: 'password', value: password }] },
  }),
  'before the host': (password) => ({
    request: { url: `http://ann:${encodeURIComponent(password)}@x/loginshare` },
  }),
  'for Basic authentication': (password) => header('Authorization', `Basic ${base64(`ann:${password}`)}`),
  'as a bearer’s token': (password) => header('authorization', `Bearer ${password}`),
  'in the header of cookies': (password) => header('Cookie', `a=b; session=${encodeURIComponent(password)}`),
  'as a cookie': (password) => ({ request: { cookies: [{ name: 'session', value: password }] } }),
}

/** An entry whose reply, comment and headers repeat the password in plain, percent, base64, JSON and XML form. */
export function harEntryOf(way: HarWay, password: string, at: number): object {
  const { request, more } = way(password)
  const inXml = password.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const encoded = [encodeURIComponent(password), base64(password), JSON.stringify(password), inXml]
  const echo = [password, ...encoded].join(' ')
  const content = at % 2 === 0 ? { text: echo } : { text: base64(echo), encoding: 'base64' }
  return {
    startedDateTime: '2026-01-01T00:00:00.000Z',
    comment: echo,
    request: { method: 'POST', url: 'http://x/loginshare', headers: [], ...request },
    response: { status: 200, headers: [{ name: 'X-Echo', value: echo }], content },
    ...more,
  }
}
