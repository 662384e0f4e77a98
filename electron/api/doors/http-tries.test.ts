import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Try, TrySummary } from '../../../shared/contract/tries.ts'
import { call, newest, startWorkbench } from '../../workbench.test-data.ts'
import { answer } from './answer.test-data.ts'

type App = Awaited<ReturnType<typeof startWorkbench>>

async function tryLogin({ control }: App, input: object): Promise<Try> {
  const { status, body } = await answer(control, 'POST', '/api/v1/tries', input)
  expect({ status, body }).toMatchObject({ status: 200 })
  return body as unknown as Try
}

async function refused({ control }: App, input: object) {
  const { status, body } = await answer(control, 'POST', '/api/v1/tries', input)
  return { status, ...(body.data as object | undefined), message: body.message }
}

async function list({ control }: App): Promise<TrySummary[]> {
  return (await answer(control, 'GET', '/api/v1/tries')).body.items as TrySummary[]
}

/** A script elsewhere, for one test, that answers with what this makes of a request. */
async function script(reply: (request: string) => string, close = true): Promise<string> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined)
    socket.on('data', (bytes) => {
      socket.write(reply(bytes.toString()))
      if (close) socket.end()
    })
    onTestFinished(() => {
      socket.destroy()
    })
  })
  onTestFinished(() => {
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/loginshare.php`
}

const john = { username: 'john.doe', password: 'demo' }

describe('A login that is tried', () => {
  it('goes to the mock’s own endpoint as a helpdesk sends it, and is judged as the helpdesk does', async () => {
    const app = await startWorkbench()
    const tried = await tryLogin(app, { ...john, ipaddress: '203.0.113.7' })
    expect(tried).toMatchObject({
      id: 1,
      kind: 'user',
      username: 'john.doe',
      ipaddress: '203.0.113.7',
      interface: null,
      url: app.endpoint,
      own: true,
      break: null,
      notes: [],
      verdict: { ok: true, account: { fullname: 'John Doe', new: true } },
    })
    expect(tried.request.raw).toMatch(
      /^POST \/loginshare HTTP\/1\.1\nHost: [^\n]+\nUser-Agent: SWIFT_LoginShare\n.*\n\nusername=john\.doe&password=\[masked\]&ipaddress=203\.0\.113\.7$/s,
    )
    expect(tried.reply).toMatchObject({ status: 200, cut: false })
    expect(tried.reply.body).toContain('<result>1</result>')
    expect(tried.reply.raw).toMatch(/^HTTP\/1\.1 200 OK\r\n.*<result>1<\/result>/s)
    await expect.poll(() => newest(app.workbench)).toMatchObject({ username: 'john.doe', kind: 'user' })
  })

  it('is one of a staff member, who logs in to the Staff CP where nothing is said', async () => {
    const app = await startWorkbench()
    const tried = await tryLogin(app, { kind: 'staff', username: 'ann.lee', password: 'demo' })
    expect(tried).toMatchObject({ interface: 'staff', url: `${app.endpoint}/staff`, verdict: { ok: true } })
    const admin = await tryLogin(app, {
      kind: 'staff',
      username: 'nobody',
      password: 'x',
      interface: 'admin',
    })
    expect(admin.request.fields.at(-1)).toEqual(['interface', 'admin'])
  })

  it('takes username and password from a person of the directory, but for what is typed', async () => {
    const app = await startWorkbench()
    const [user] = app.workbench.session.world.users
    const tried = await tryLogin(app, { person: user?.id })
    expect(tried).toMatchObject({ username: user?.username, verdict: { ok: true } })
    const wrong = await tryLogin(app, { person: user?.id, password: 'wrong' })
    expect(wrong).toMatchObject({ username: user?.username, verdict: { ok: false } })
  })

  it('goes to any other URL, whose reply is judged by the same eyes', async () => {
    const app = await startWorkbench()
    const url = await script(() => 'HTTP/1.1 500 Oops\r\nX-A: b\r\n\r\n<r><result>2</result></r>')
    expect(await tryLogin(app, { ...john, url })).toMatchObject({
      url,
      own: false,
      reply: { status: 500, headers: [['X-A', 'b']], body: '<r><result>2</result></r>' },
      verdict: { ok: false, error: 'Invalid data provided: 5' },
    })
    expect(newest(app.workbench)).toBeUndefined()
  })

  it('creates the account once, and finds it the next time', async () => {
    const app = await startWorkbench()
    const body =
      '<r><result>1</result><user><usergroup>VIP</usergroup><fullname>Eve</fullname>' +
      '<emails><email>eve@example.com</email></emails></user></r>'
    const url = await script(() => `HTTP/1.1 200 OK\r\n\r\n${body}`)
    const fits = { own: { ...john }, elsewhere: { username: 'eve', password: 'x', url } }
    for (const [index, input] of [fits.own, fits.elsewhere].entries()) {
      expect((await tryLogin(app, input)).verdict.account).toMatchObject({ new: true, index })
      await expect.poll(() => app.workbench.session.helpdesk.known.accounts).toHaveLength(index + 1)
      expect((await tryLogin(app, input)).verdict.account).toMatchObject({ new: false, index })
    }
    expect(app.workbench.session.helpdesk.known.accounts).toHaveLength(2)
  })

  it('tells why nothing came, and what the helpdesk says then', async () => {
    const app = await startWorkbench()
    const url = 'http://nowhere.invalid/loginshare'
    expect(await tryLogin(app, { ...john, url })).toMatchObject({
      break: 'There is no host called nowhere.invalid, or its name cannot be looked up now.',
      reply: { status: 0, body: '', raw: '' },
      timing: { connect: null, firstByte: null },
      verdict: { ok: false, error: 'Invalid data provided: 1' },
    })
  })

  it('says what a helpdesk does otherwise than a person may think', async () => {
    const app = await startWorkbench()
    const url = await script(() => 'HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n')
    const { notes } = await tryLogin(app, { ...john, password: '', url })
    expect(notes).toEqual([
      expect.stringContaining('which a helpdesk does not follow'),
      expect.stringContaining('refuses an empty username or password itself'),
    ])
  })

  it('ends when who asked for it has gone', async () => {
    const app = await startWorkbench()
    const stopping = new AbortController()
    const url = await script(() => {
      stopping.abort()
      return ''
    }, false)
    const asked = fetch(`${app.control.url}/api/v1/tries`, {
      method: 'POST',
      headers: { authorization: `Bearer ${app.control.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...john, url }),
      signal: stopping.signal,
    })
    await expect(asked).rejects.toThrow()
    await expect.poll(() => app.workbench.session.tries.get(1)?.break).toBe('It was called off.')
  })
})

describe('The password of a login that is tried', () => {
  it.each(['s3cret wörd & <more>', '100%+"\\', 'пароль', 'ab', ''])(
    'is nowhere in the answer, nor in the list: %j',
    async (password) => {
      const app = await startWorkbench()
      const echo = (text: string) => `<r><result>0</result><message>${text}</message></r>`
      const url = await script((request) => {
        const body = request.slice(request.indexOf('\r\n\r\n') + 4)
        const ways = [body, JSON.stringify(password), Buffer.from(password).toString('base64')]
        return `HTTP/1.1 200 OK\r\nX-Echo: ${encodeURIComponent(password)}\r\n\r\n${echo(ways.join(' '))}`
      })
      const tried = await tryLogin(app, {
        username: 'john',
        password,
        url: `${url}?x=${encodeURIComponent(password)}`,
      })
      const { control } = app
      const read = await (await call(control, 'GET', `/api/v1/tries/${String(tried.id)}`)).text()
      const texts = [JSON.stringify(tried), read, JSON.stringify(await list(app))]
      expect(tried.request.fields).toContainEqual(['password', '[masked]'])
      if (password.length < 4) return
      const forms = [
        password,
        JSON.stringify(password).slice(1, -1),
        encodeURIComponent(password),
        new URLSearchParams({ a: password }).toString().slice(2),
        Buffer.from(password).toString('base64').replace(/=+$/, ''),
      ]
      for (const text of texts) {
        for (const form of forms) {
          expect(text).not.toContain(form)
          expect(text).not.toContain(JSON.stringify(form).slice(1, -1))
        }
      }
    },
  )

  it('is not in the rest of a reply that is too long to be kept', async () => {
    const app = await startWorkbench()
    const password = 'correct horse battery'
    const url = await script(() => `HTTP/1.1 200 OK\r\n\r\n${password.repeat(20_000)}`)
    const { reply } = await tryLogin(app, { username: 'john', password, url })
    expect(reply).toMatchObject({ cut: true, bytes: password.length * 20_000 })
    expect(reply.body.length).toBeLessThan(300_000)
    expect('[masked]'.startsWith(reply.body.replaceAll('[masked]', ''))).toBe(true)
  })
})

describe('What is tried is refused', () => {
  it.each([
    ['is missing', ''],
    ['is no URL; it begins with http:// or https://, such as http://localhost/loginshare', 'loginshare'],
    ['begins neither with http:// nor with https://', 'file:///etc/passwd'],
    ['begins neither with http:// nor with https://', 'ftp://example.com/'],
    ['holds a username or a password before the host; leave them out', 'http://john:demo@example.com/'],
    ['is longer than 2000 characters', `http://example.com/${'x'.repeat(2000)}`],
    ['holds “{”, which a URL has encoded, as %XX', 'http://example.com/{x}'],
  ])('at a URL that %s', async (message, url) => {
    const app = await startWorkbench()
    expect(await refused(app, { ...john, url })).toMatchObject({
      status: 422,
      fields: [{ field: 'url', message }],
    })
    expect(await list(app)).toEqual([])
  })

  it('at the control door, by whatever name', async () => {
    const app = await startWorkbench()
    const port = new URL(app.control.url).port
    const own = Object.values(networkInterfaces()).flatMap((found = []) => found)
    const ipv4 = own.find(({ family, internal }) => family === 'IPv4' && !internal)?.address
    const hosts = [
      '127.0.0.1',
      'localhost',
      '127.9.9.9',
      '2130706433',
      '0.0.0.0',
      '[::1]',
      '[::ffff:127.0.0.1]',
    ]
    for (const host of [...hosts, ...(ipv4 === undefined ? [] : [ipv4])]) {
      for (const scheme of ['http', 'https']) {
        const url = `${scheme}://${host}:${port}/api/v1/undo`
        expect({ url, ...(await refused(app, { ...john, url })) }).toMatchObject({
          status: 422,
          fields: [{ field: 'url', message: 'leads to this app’s own control door, which takes no logins' }],
        })
      }
    }
  })

  it('without a username or a password, or with one that is too long', async () => {
    const app = await startWorkbench()
    expect(await refused(app, {})).toMatchObject({
      status: 422,
      fields: [{ field: 'username' }, { field: 'password' }],
    })
    expect(await refused(app, { ...john, username: 'x'.repeat(10_001) })).toMatchObject({
      fields: [{ field: 'username' }],
    })
  })

  it('for somebody who is not in the directory', async () => {
    const app = await startWorkbench()
    const [user] = app.workbench.session.world.users
    expect(await refused(app, { person: user?.id, kind: 'staff' })).toMatchObject({
      fields: [{ field: 'person', message: 'is no id of a staff member' }],
    })
  })

  it('at the mock’s own endpoint while that does not run', async () => {
    const app = await startWorkbench()
    await app.workbench.endpoint.stop()
    expect(await refused(app, john)).toMatchObject({
      status: 409,
      message: 'The endpoint is not running, so nothing can be tried there. Start the endpoint first.',
    })
  })
})

describe('The logins that were tried', () => {
  it('are listed newest first, and forgotten at a word', async () => {
    const app = await startWorkbench()
    await tryLogin(app, john)
    await tryLogin(app, { ...john, password: 'wrong' })
    expect(await list(app)).toMatchObject([
      {
        id: 2,
        status: 200,
        own: true,
        verdict: { ok: false, words: expect.stringMatching(/^Refused: /) as string },
      },
      { id: 1, verdict: { ok: true, words: 'Logged in as John Doe (new account)', tone: 'ok' } },
    ])
    const { body } = await answer(app.control, 'DELETE', '/api/v1/tries')
    expect(body).toEqual({ cleared: 2 })
    expect(await list(app)).toEqual([])
    expect(await answer(app.control, 'GET', '/api/v1/tries/1')).toMatchObject({ status: 404 })
    expect(await tryLogin(app, john)).toMatchObject({ id: 3 })
  })
})
