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
  expect(php).toContain(`'password' => $password,`)
  expect(raw).toBe(`POST /loginshare?a=b HTTP/1.1\n\n${login.body}`)
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
