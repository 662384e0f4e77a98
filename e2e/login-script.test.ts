import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { helpdeskRequest, phpUrlencode, type HelpdeskLogin } from '../shared/loginshare/helpdesk-request.ts'
import { curlScript, phpScript } from '../shared/tries/login-script.ts'
import { mask } from '../shared/traffic/masking.ts'
import { record } from './recorder.ts'
import { startChild } from './start-child.ts'

const password = ` s3cret "$HOME" 'wörd' \\ & +%`

const logins: readonly HelpdeskLogin[] = [
  { kind: 'user', username: 'john.doe', password, ipaddress: '203.0.113.7' },
  { kind: 'user', username: `@CORP\\o'neil; $(id) "x" \`id\`\n😀`, password, ipaddress: '' },
  { kind: 'staff', username: 'ann.lee', password, ipaddress: '2001:db8::7', interface: 'admin' },
]

/** The body as it is recorded. */
function recorded(url: URL, login: HelpdeskLogin): string {
  return helpdeskRequest(url, { ...login, password: mask }).body.replace(phpUrlencode(mask), mask)
}

/** Runs what was copied, and types the password. @returns what arrived */
async function run(script: string, command: 'bash' | 'php', arrived: () => Buffer[]): Promise<string> {
  expect(script).not.toContain('s3cret')
  const folder = mkdtempSync(path.join(tmpdir(), 'loginshare-mock-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  const file = path.join(folder, 'login')
  writeFileSync(file, script)
  const child = startChild(command, [file])
  child.feed(`${password}\n`)
  expect({ ...(await child.stopped), stderr: child.stderr() }).toMatchObject({ code: 0 })
  expect(child.stdout() + child.stderr()).not.toContain('s3cret')
  return arrived().at(-1)?.toString('latin1') ?? ''
}

test.each(logins)('What is copied as PHP sends the bytes of a helpdesk: $username', async (login) => {
  const { port, arrived } = await record()
  const url = new URL(`http://127.0.0.1:${String(port)}/loginshare?it=is&x=1`)
  const { headers, body } = helpdeskRequest(url, login)
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  expect(await run(phpScript(url.href, recorded(url, login)), 'php', arrived)).toBe(
    `POST /loginshare?it=is&x=1 HTTP/1.1\r\n${lines}\r\n${body}`,
  )
})

test.each(logins)('What is copied as curl sends the fields of a helpdesk: $username', async (login) => {
  const { port, arrived } = await record()
  const url = new URL(`http://127.0.0.1:${String(port)}/loginshare?it=is&x=1`)
  const [head = '', body = ''] = (
    await run(curlScript(url.href, recorded(url, login)), 'bash', arrived)
  ).split('\r\n\r\n')
  const expected = helpdeskRequest(url, login)
  expect([...new URLSearchParams(body)]).toEqual([...new URLSearchParams(expected.body)])
  expect(head).toMatch(/^POST \/loginshare\?it=is&x=1 HTTP\/1\.1\r\n/)
  for (const [name, value] of expected.headers) {
    if (name !== 'Content-Length') expect(head).toContain(`\r\n${name}: ${value}`)
  }
})

test('What is copied of a login with odd fields sends those, and asks for nothing where none was a password', async () => {
  const { port, arrived } = await record()
  const url = `http://127.0.0.1:${String(port)}/loginshare`
  const fields = [
    ['it’s', `a & b'c`],
    ['username', ''],
  ]
  const form = new URLSearchParams(fields).toString()
  for (const [script, command] of [
    [curlScript(url, form), 'bash'],
    [phpScript(url, form), 'php'],
  ] as const) {
    expect(script).not.toContain('Password')
    const [, body = ''] = (await run(script, command, arrived)).split('\r\n\r\n')
    expect([...new URLSearchParams(body)]).toEqual(fields)
  }
})
