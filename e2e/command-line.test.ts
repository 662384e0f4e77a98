import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { runApp, startApp } from './app.ts'
import { appArguments } from './open-app.ts'
import { openEvents } from './events.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A port of 127.0.0.1 that another program has taken. */
async function takenPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as net.AddressInfo).port
}

/** Whether something listens there. */
async function listens(host: string, port: number): Promise<boolean> {
  const socket = net.connect(port, host)
  onTestFinished(() => void socket.destroy())
  return once(socket, 'connect').then(
    () => true,
    () => false,
  )
}

describe('A bad option', () => {
  test.each([
    ['--port abc', /port.*abc/],
    ['--port 65536', /port.*65536/],
    ['--port -1', /port/],
    ['--port 1.5', /port.*1\.5/],
    ['--port', /port/],
    ['--control-port http', /control-port.*http/],
    ['--host example.com', /host.*example\.com/],
    ['--host', /host/],
    ['--workspace', /workspace/],
    ['--nonsense', /nonsense/],
    ['--json --no-such', /no-such/],
    ['-x', /-x/],
    ['surplus', /argument/],
    ['--workspace .', /workspace.*folder/],
    ['--scenario', /scenario/],
    ['--scenario Nothing', /--scenario: No scenario or preset is called “Nothing”/],
  ])('%s is one clear line and exit 2', async (options, named) => {
    const child = runApp(options.split(' '))
    expect(await child.stopped).toMatchObject({ code: 2 })
    expect(child.stdout()).toBe('')
    expect(child.stderr()).toMatch(/^[^\n]+\n$/)
    expect(child.stderr()).toMatch(named)
  })
})

describe('--help', () => {
  test('shows every option on stdout and exits 0', async () => {
    const child = runApp(['--help'])
    expect(await child.stopped).toMatchObject({ code: 0 })
    expect(child.stderr()).toBe('')
    const options = [
      '--headless',
      '--workspace',
      '--host',
      '--port',
      '--control-port',
      '--scenario',
      '--no-open',
      '--json',
      '--help',
    ]
    for (const option of options) expect(child.stdout()).toContain(` ${option} `)
  })
})

describe('--json', () => {
  test('prints one line with what a script needs, and never another', async () => {
    const app = await startApp()
    expect(JSON.parse(app.stdout())).toEqual({
      endpoint: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/loginshare$/) as string,
      control: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) as string,
      token: expect.stringMatching(/^[\w-]{43}$/) as string,
      workspace: app.workspace,
    })
    await app.logIn('john.doe', 'demo')
    await fetch(`${app.endpoint}/nowhere`)
    app.kill('SIGINT')
    await app.stopped
    expect(app.stdout()).toMatch(/^[^\n]+\n$/)
  })

  test('says all else on stderr', async () => {
    const app = await startApp()
    expect(app.stderr()).toBe(`Created the workspace ${app.workspace} with demo people.\n`)
  })
})

describe('--scenario', () => {
  test('plays a preset from the start', async () => {
    const app = await startApp({ args: ['--scenario', 'result 2'] })
    expect(await app.logIn('john.doe', 'demo')).toContain('<result>2</result>')
    expect((await app.api('GET', '/active-scenario')).body).toMatchObject({
      name: 'result 2',
      values: { text: '2' },
    })
  })
})

test('A thousand logins that hang keep nobody from ending it', async () => {
  const app = await startApp()
  const rules = [{ id: 'r', then: [{ type: 'hang' }] }]
  const { body } = await app.api('POST', '/scenarios', { name: 'Silence', rules })
  await app.api('PUT', '/active-scenario', { name: 'Silence' })
  const logins = Promise.allSettled(Array.from({ length: 1000 }, () => app.logIn('john.doe', 'demo')))
  const reached = async () => {
    const { items } = (await app.api('GET', `/scenarios/${(body as { id: string }).id}/counters`)).body as {
      items: { reached: number }[]
    }
    return items[0]?.reached
  }
  await expect.poll(reached, { timeout: 20_000 }).toBe(1000)
  app.kill('SIGTERM')
  expect((await app.stopped).code).toBe(0)
  expect((await logins).every(({ status }) => status === 'rejected')).toBe(true)
})

describe('Without --json', () => {
  test('it prints the URL, a curl line that logs john.doe in, the page with its token, and the control door', async () => {
    const workspace = path.join(temporaryFolder(), 'workspace.json')
    const child = runApp(appArguments(workspace).slice(1))
    await child.firstLine()
    await expect.poll(child.stdout).toContain(workspace)
    const curl = /curl .*/.exec(child.stdout())?.[0] ?? ''
    const url = /http:\/\/\S+\/loginshare$/.exec(curl)?.[0] ?? ''
    const body = [...curl.matchAll(/-d (\S+)/g)].map((match) => match[1]).join('&')
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const reply = await fetch(url, { method: 'POST', headers, body })
    expect(await reply.text()).toContain('<fullname>John Doe</fullname>')
    const control = /http:\/\/\S+\/api\/v1/.exec(child.stdout())?.[0] ?? ''
    const token = /Open +\S+\/#token=(\S+)/.exec(child.stdout())?.[1] ?? ''
    const users = await fetch(`${control}/users`, { headers: { authorization: `Bearer ${token}` } })
    expect(users.status).toBe(200)
  })
})

describe('A port that is taken', () => {
  test.each(['--port', '--control-port'])(
    'as %s is named with the next free one, and the exit is 4',
    async (option) => {
      const port = await takenPort()
      const workspace = path.join(temporaryFolder(), 'workspace.json')
      const child = runApp([...appArguments(workspace), option, String(port)])
      expect(await child.stopped).toMatchObject({ code: 4 })
      expect(child.stdout()).toBe('')
      expect(child.stderr()).toContain(`${String(port)} is taken`)
      expect(existsSync(`${workspace}.state/lock`)).toBe(false)

      const free = /next free port is (\d+)/.exec(child.stderr())?.[1] ?? 'not named'
      const second = await startApp({ workspace, args: [option, free] })
      expect([second.endpoint, second.control].join()).toContain(`:${free}`)
    },
  )

  test('is not taken over from another program that answers on it at 127.0.0.1 alone', async () => {
    const port = await takenPort()
    const child = runApp([
      ...appArguments(path.join(temporaryFolder(), 'w.json')),
      '--port',
      String(port),
      '--host',
      '::1',
    ])
    await Promise.race([child.firstLine(), child.stopped])
    expect(await listens('127.0.0.1', port)).toBe(true)
  })
})

describe('--host', () => {
  test('127.0.0.1 listens there alone', async () => {
    const app = await startApp({ args: ['--host', '127.0.0.1'] })
    const port = Number(new URL(app.endpoint).port)
    expect(await app.api('GET', '/endpoint')).toMatchObject({
      body: { addresses: [`127.0.0.1:${String(port)}`] },
    })
    expect(await listens('127.0.0.1', port)).toBe(true)
    expect(await listens('::1', port)).toBe(false)
  })

  test('0.0.0.0 is warned of', async () => {
    const app = await startApp({ args: ['--host', '0.0.0.0'] })
    expect(app.stderr()).toMatch(/Warning: .*0\.0\.0\.0:\d+.*other machines/)
  })
})

describe('Options', () => {
  test('hold for this run and are not saved', async () => {
    const first = await startApp({ args: ['--host', '127.0.0.1'] })
    const user = { username: 'new', usergroup: 'Registered' }
    expect(await first.api('POST', '/users', user)).toMatchObject({ status: 201 })
    const { body } = await first.api('GET', '/settings')
    expect(body).toMatchObject({ endpoint: { hosts: ['127.0.0.1', '::1'], port: 8480 } })
    first.kill('SIGINT')
    await first.stopped
    const second = await startApp({ workspace: first.workspace })
    expect(await second.api('GET', '/settings')).toMatchObject({ body })
  })
})

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  test('ends it with 0 while a request hangs and a stream is open, and the lock is gone', async () => {
    const app = await startApp()
    const events = await openEvents(app)
    const { hostname, port } = new URL(app.endpoint)
    const hanging = net.connect(Number(port), hostname)
    hanging.on('error', () => undefined)
    hanging.write(
      'POST /loginshare HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n',
    )
    // The server has begun with the request when it asks for the body.
    expect(String(await once(hanging, 'data'))).toContain('100 Continue')
    app.kill(signal)
    expect(await app.stopped).toEqual({ code: 0, signal: null })
    expect(existsSync(`${app.workspace}.state/lock`)).toBe(false)
    events.close()
  })
})

describe('The end', () => {
  test('of a run in the middle of saving is 0 as well, with everything saved and the lock gone', async () => {
    const app = await startApp()
    const edits = Array.from({ length: 30 }, (_, index) =>
      app.api('POST', '/users', { username: `new${String(index)}`, usergroup: 'VIP' }).catch(() => undefined),
    )
    await Promise.race(edits)
    app.kill('SIGTERM')
    const answers = await Promise.all(edits)
    expect(await app.stopped).toEqual({ code: 0, signal: null })
    expect(existsSync(`${app.workspace}.state/lock`)).toBe(false)
    const saved = readFileSync(app.workspace, 'utf8')
    answers.forEach((answer, index) => {
      if (answer?.status === 201) expect(saved).toContain(`"new${String(index)}"`)
    })
  })

  test('of a run that could not save says so and is 1', async () => {
    const app = await startApp()
    rmSync(`${app.workspace}.state`, { recursive: true })
    const { status } = await app.api('POST', '/users', { username: 'new', usergroup: 'VIP' })
    expect(status).toBe(507)
    app.kill('SIGTERM')
    expect(await app.stopped).toMatchObject({ code: 1 })
    expect(app.stderr()).toContain('could not be saved')
  })
})
