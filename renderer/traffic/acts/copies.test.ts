import { expect, it } from 'vitest'
import { exampleExchange } from '../../../shared/traffic/exchange.test-data.ts'
import { wholeExchange, type KeptExchange } from '../../../shared/traffic/kept-exchange.ts'
import { copied, copyWays } from './copies.ts'

const base = 'http://127.0.0.1:8480'

function copies(...logins: Partial<KeptExchange>[]): Record<string, string | undefined> {
  const exchanges = logins.map((values) => wholeExchange(exampleExchange(values)))
  return Object.fromEntries(copyWays.map((way) => [way.label, copied(way, exchanges, base)]))
}

const login = { body: 'username=j%C3%B6rg&password=[masked]&extra=1', url: '/loginshare?a=b' }

it('A login is copied with its own fields and URL, and asks for the password', () => {
  const { 'As curl': curl, 'As PHP': php, 'Request as raw HTTP': raw } = copies(login)
  expect(curl).toContain(`-d 'username=j%C3%B6rg' --data-urlencode 'password@-' -d 'extra=1'`)
  expect(curl).toContain(`'http://127.0.0.1:8480/loginshare?a=b'`)
  expect(php).toContain(`'username=j%C3%B6rg',\n    'password=' . urlencode($password),\n    'extra=1',`)
  expect(raw).toBe(`POST /loginshare?a=b HTTP/1.1\n\n${login.body}`)
})

it('What no helpdesk sends is copied as it was posted: no UTF-8, a field twice, one without a value, another secret', () => {
  for (const [body, bodyAs, parts] of [
    ['username=%ff&x=\xff\n', 'bytes', ['username=%ff', 'x=%FF%0A']],
    ['username=a&username=b&flag&@c=ö', 'text', ['username=a', 'username=b', 'flag', '%40c=%C3%B6']],
  ] as const) {
    const { 'As curl': curl, 'As PHP': php } = copies({ body, bodyAs })
    expect(curl).toContain(parts.map((part) => `-d '${part}'`).join(' '))
    expect(php).toContain(parts.map((part) => `    '${part}',`).join('\n'))
  }
  const { 'As curl': curl } = copies({ body: 'token=[masked]&password=[masked]' })
  expect(curl).toContain(`-d 'token=[masked]' --data-urlencode 'password@-'`)
})

it('What was posted otherwise than as a form is copied as raw HTTP alone', () => {
  for (const other of [{ bodyAs: 'rebuilt' as const }, { kind: null }, { body: '' }]) {
    expect(copies({ ...login, ...other })).toMatchObject({ 'As curl': undefined, 'As PHP': undefined })
  }
  expect(copies({ status: 0 })['Reply as raw HTTP']).toBeUndefined()
})

it('Several are copied one after the other, as far as they can be', () => {
  expect(copies(login, { kind: null, body: 'x' }, login)['As curl']?.match(/curl -gisSk/g)).toHaveLength(2)
})
