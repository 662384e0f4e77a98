import { base64, form, login, percentAll, urlencode } from './encodings.ts'
import type { Ways } from './ways.ts'

const path = '/loginshare'

/** Encodes nothing but what HTTP does not let pass. */
function target(text: string): string {
  return text.replace(/[^!-~]/gu, encodeURIComponent)
}

/** In the URL, or in both the URL and the body. */
export const urlWays: Ways = {
  'in the query': (password) => ({
    ...login('wrong'),
    target: `${path}?${form({ username: 'a', password })}`,
  }),
  'in the query, each byte percent-encoded': (password) => ({
    target: `${path}?password=${percentAll(password)}`,
  }),
  'in the query under a percent-encoded name': (password) => ({
    target: `${path}?pass%77ord=${urlencode(password)}`,
  }),
  'in the query under another name': (password) => ({
    target: `${path}?user[PassWord]=${urlencode(password)}`,
  }),
  'in the query, encoded as little as can be': (password) => ({
    target: target(`${path}?password=${password}`),
  }),
  'in the query between semicolons': (password) => ({
    target: `${path}?a=1;password=${urlencode(password)};b=2`,
  }),
  'in the query after a second question mark': (password) => ({
    target: `${path}?a=1?password=${urlencode(password)}`,
  }),
  'in JSON in the query': (password) => ({
    target: `${path}?q=${encodeURIComponent(JSON.stringify({ password }))}`,
  }),
  'in a URL in the query': (password) => ({
    target: `${path}?next=${encodeURIComponent(`/login?password=${encodeURIComponent(password)}`)}`,
  }),
  'in the query without a name as well': (password) => ({
    ...login(password),
    target: `${path}?${encodeURIComponent(password)}`,
  }),
  'in the query under a harmless name as well': (password) => ({
    ...login(password),
    target: `${path}?q=${encodeURIComponent(password)}`,
  }),
  'in the query as well, in lower-case percent-encoding': (password) => ({
    ...login(password),
    target: `${path}?q=${encodeURIComponent(password).replace(/%../g, (code) => code.toLowerCase())}`,
  }),
  'in the query as well, each byte percent-encoded': (password) => ({
    ...login(password),
    target: `${path}?q=${percentAll(password)}`,
  }),
  'in the query as well, in base64 after a name': (password) => ({
    ...login(password),
    target: `${path}?q=${encodeURIComponent(base64(`user:${password}`))}`,
  }),
  'in the query as well, in JSON in base64': (password) => ({
    ...login(password),
    target: `${path}?q=${encodeURIComponent(base64(JSON.stringify({ key: password })))}`,
  }),
  'in the query alone, in JSON in base64': (password) => ({
    ...login('wrong'),
    target: `${path}?q=${encodeURIComponent(base64(JSON.stringify({ user: 'a', password })))}`,
  }),
  'in the path as well': (password) => ({
    ...login(password),
    target: `${path}/${encodeURIComponent(password)}`,
  }),
  'in the path as well, each byte percent-encoded': (password) => ({
    ...login(password),
    target: `${path}/${percentAll(password)}`,
  }),
  'as a parameter of the path': (password) => ({ target: `${path};password=${urlencode(password)}` }),
  'as a parameter of a wrong path': (password) => ({ target: `/password=${urlencode(password)}/login` }),
  'in an absolute URL, before the host': (password) => ({
    ...login('wrong'),
    target: `http://user:${encodeURIComponent(password)}@127.0.0.1${path}`,
  }),
  'after a # in the URL': (password) => ({ target: `${path}#password=${urlencode(password)}` }),
  'to a wrong path': (password) => ({ ...login(password), target: '/login' }),
  'in the query of a wrong path': (password) => ({ method: 'GET', target: `/login?${form({ password })}` }),
  'to the staff path': (password) => ({
    ...login(password, { interface: 'staff' }),
    target: `${path}/staff`,
  }),
  'as a staff login to the user path': (password) => login(password, { interface: 'admin' }),
  ...Object.fromEntries(
    ['PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => [
      `with ${method}`,
      (password: string) => ({ ...login(password), method, target: `${path}?${form({ password })}` }),
    ]),
  ),
}
