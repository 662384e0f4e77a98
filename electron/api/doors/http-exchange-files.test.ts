import { describe, expect, it } from 'vitest'
import { exampleExchange } from '../../../shared/traffic/exchange.test-data.ts'
import { harEntry } from '../../../shared/traffic/export/write-har.ts'
import { wholeExchange } from '../../../shared/traffic/kept-exchange.ts'
import { call, login, startWorkbench } from '../../workbench.test-data.ts'
import { answer } from './answer.test-data.ts'

const base64 = (file: string | Uint8Array) => Buffer.from(file as string).toString('base64')

/** A HAR file with these entries. */
const harOf = (...entries: object[]) => JSON.stringify({ log: { version: '1.2', entries } })

/** An entry of a login by somebody. */
const entryOf = (username: string) =>
  harEntry(wholeExchange(exampleExchange({ head: 'Host\nx', body: `username=${username}` })))

async function open(maxCount = 1000) {
  const { control, workbench, endpoint } = await startWorkbench()
  const settings = { traffic: { maxCount } }
  expect((await answer(control, 'PATCH', '/api/v1/settings', settings)).status).toBe(200)
  /** What a stream says: the names and the contents of its events. */
  const streamed = async (route: string, input: object) => {
    const text = await (await call(control, 'POST', `/api/v1/exchanges/${route}`, input)).text()
    return [...text.matchAll(/^event: (\w+)\n(?:data: (.*)\n)?/gm)].map(([, event, data]) => ({
      event,
      data: (data === undefined ? undefined : JSON.parse(data)) as unknown,
    }))
  }
  /** The file that is exported. */
  const exported = async (input: object) => {
    const pieces = (await streamed('export', input)).map(({ data }) => data as { text?: string } | undefined)
    return pieces.map((piece) => piece?.text ?? '').join('')
  }
  const usernames = async (input: object) =>
    (await exported({ format: 'ndjson', ...input }))
      .split('\n')
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as { username: string }).username)
  const importHar = (file: string | Uint8Array, run?: string) =>
    streamed('import', { content: base64(file), run })
  const inLog = () => workbench.session.traffic.since(0).map(({ username }) => username)
  return { control, workbench, endpoint, streamed, exported, usernames, importHar, inLog }
}

describe('an export of the log', () => {
  it('has all, what a filter finds, what is named, or what it finds of that, oldest first', async () => {
    const { endpoint, usernames } = await open()
    for (const username of ['jane', 'john', 'joe']) await login(endpoint, { username })
    expect(await usernames({})).toEqual(['jane', 'john', 'joe'])
    expect(await usernames({ filter: 'user:jo' })).toEqual(['john', 'joe'])
    expect(await usernames({ ids: [3, 1, 3] })).toEqual(['jane', 'joe'])
    expect(await usernames({ ids: [1, 2], filter: 'user:jo' })).toEqual(['john'])
  })

  it('is named and typed, and tells how far it has come', async () => {
    const { endpoint, streamed } = await open()
    await login(endpoint)
    for (const [format, type] of Object.entries({ har: 'application/json', csv: 'text/csv;charset=utf-8' })) {
      const [last] = (await streamed('export', { format }))
        .filter(({ event }) => event === 'message')
        .slice(-1)
      expect(last?.data).toMatchObject({
        ...{ done: 1, total: 1 },
        file: { type, name: expect.stringMatching(`^logins-\\d{4}-\\d\\d-\\d\\d\\.${format}$`) as string },
      })
    }
  })

  it('comes in pieces, and ends when nobody reads it any more', async () => {
    const { control, workbench } = await open(100_000)
    const { traffic } = workbench.session
    for (let count = 0; count < 20_000; count += 1) traffic.record(exampleExchange({ id: traffic.nextId }))
    const stop = new AbortController()
    const response = await fetch(`${control.url}/api/v1/exchanges/export`, {
      method: 'POST',
      signal: stop.signal,
      headers: { authorization: `Bearer ${control.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ format: 'har' }),
    })
    await response.body?.getReader().read()
    let read = 0
    // Whoever writes the file asks for each exchange's head.
    for (const kept of traffic.since(0)) {
      Object.defineProperty(kept, 'head', {
        get: () => {
          read += 1
          return ''
        },
      })
    }
    stop.abort()
    await expect
      .poll(async () => {
        const before = read
        await new Promise((resolve) => setTimeout(resolve, 100))
        return read - before
      })
      .toBe(0)
    expect(read).toBeLessThan(20_000)
  })

  it('refuses what it cannot do, and says why', async () => {
    const { streamed, control } = await open()
    expect((await streamed('export', { format: 'csv', ids: [7] })).at(-1)).toMatchObject({
      event: 'error',
      data: { code: 'NOT_FOUND', message: 'There is no exchange 7, or none any more.' },
    })
    expect((await streamed('export', { format: 'csv', filter: 'status:red' })).at(-1)).toMatchObject({
      event: 'error',
      data: { code: 'INVALID', data: { fields: [{ field: 'filter' }] } },
    })
    expect(await answer(control, 'POST', '/api/v1/exchanges/export', { format: 'pdf' })).toMatchObject({
      status: 422,
      body: { message: 'format is none; the formats are har, ndjson, csv, html' },
    })
  })
})

describe('an import of a HAR file', () => {
  it('brings exchanges into the log, marked, after those that are there', async () => {
    const { endpoint, importHar, workbench } = await open()
    workbench.session.keepPostedPasswords(true)
    await login(endpoint)
    const events = await importHar(harOf(entryOf('jane'), entryOf('john')))
    expect(events.filter(({ event }) => event === 'message').at(-1)).toEqual({
      event: 'message',
      data: { done: 2, total: 2, imported: 2 },
    })
    const { traffic } = workbench.session
    expect(traffic.since(0)).toMatchObject([
      { id: 1, imported: false },
      { id: 2, username: 'jane', session: 'main', imported: true },
      { id: 3, username: 'john', imported: true },
    ])
    expect(traffic.passwordOf(2)).toBeNull()
  })

  it('leaves no account in the helpdesk here, whatever another script has answered', async () => {
    const { importHar, workbench } = await open()
    const { _loginshare: _, ...entry } = entryOf('nobody.here')
    const text =
      '<loginshare><result>1</result><user><usergroup>Registered</usergroup><fullname>No Body</fullname><emails><email>no@example.com</email></emails></user></loginshare>'
    await importHar(harOf({ ...entry, response: { ...entry.response, content: { text } } }))
    expect(workbench.session.traffic.get(1)).toMatchObject({
      ...{ kind: 'user', outcome: 'let in', cause: 'imported' },
      verdict: { ok: true, account: { fullname: 'No Body' } },
    })
    expect(workbench.session.helpdesk.known.accounts).not.toContainEqual(
      expect.objectContaining({ fullname: 'No Body' }),
    )
  })

  it.each<[string, string, object[]]>([
    ['{', 'no JSON at all', [{ field: 'content', message: 'is no JSON, so it is no HAR file' }]],
    ['{"log":{}}', 'no HAR', [{ field: 'log.entries', message: 'is missing, so this is no HAR file' }]],
    [
      `{"log":{"entries":[\n${JSON.stringify(entryOf('jane'))},\n{"a":tru}]}}`,
      'a bad entry',
      [{ field: 'entry 2', message: 'is no JSON; it begins in line 3' }],
    ],
    [
      harOf(
        entryOf('jane'),
        { ...entryOf('john'), startedDateTime: 'today' },
        { ...entryOf('joe'), request: {} },
      ),
      'bad fields',
      [
        { field: 'entry 2: startedDateTime', message: 'is no time such as 2026-01-31T12:00:00Z' },
        { field: 'entry 3: request.method', message: 'is missing' },
        { field: 'entry 3: request.url', message: 'is missing' },
        { field: 'entry 3: request.headers', message: 'is missing' },
      ],
    ],
  ])('is all or nothing, and names entry and field: %#', async (text, _, fields) => {
    const { importHar, inLog } = await open()
    expect((await importHar(text)).at(-1)).toMatchObject({
      event: 'error',
      data: { code: 'INVALID', data: { fields } },
    })
    expect(inLog()).toEqual([])
  })

  it('drops nothing for want of room', async () => {
    const { endpoint, importHar, inLog } = await open(3)
    for (const username of ['one', 'two']) await login(endpoint, { username })
    const two = harOf(entryOf('jane'), entryOf('john'))
    expect((await importHar(two)).at(-1)).toMatchObject({
      event: 'error',
      data: {
        message: expect.stringMatching(
          /^content holds 2 exchanges of .* the log has room for 1 of /,
        ) as string,
      },
    })
    expect(inLog()).toEqual(['one', 'two'])
    await importHar(harOf(entryOf('jane')))
    expect(inLog()).toEqual(['one', 'two', 'jane'])
  })

  it('says that a file is too large', async () => {
    const { control } = await open()
    const content = 'A'.repeat(90_000_000)
    expect(await answer(control, 'POST', '/api/v1/exchanges/import', { content })).toMatchObject({
      status: 422,
      body: { message: 'content holds more than 64 MiB; split the file' },
    })
  })

  it('that is cancelled imports nothing', async () => {
    const { control, importHar, inLog } = await open(100_000)
    const many = harOf(...Array.from({ length: 5000 }, () => entryOf('jane')))
    const running = importHar(many, 'one')
    expect((await answer(control, 'POST', '/api/v1/import/cancel', { run: 'one' })).body).toEqual({
      cancelled: true,
    })
    expect((await running).at(-1)).toMatchObject({ event: 'error', data: { code: 'CONFLICT' } })
    expect(inLog()).toEqual([])
  })

  it('may be sent in parts, of which none is lost or comes twice', async () => {
    const { control, importHar, inLog } = await open()
    const text = harOf(entryOf('jäne'), entryOf('john'))
    const bytes = Buffer.from(text)
    // In the midst of a letter.
    const middle = bytes.indexOf(0xc3) + 1
    const send = (at: number, part: Uint8Array) =>
      answer(control, 'POST', '/api/v1/exchanges/import/part', {
        ...{ run: 'parts', at, content: Buffer.from(part).toString('base64') },
      })
    expect((await send(0, bytes.subarray(0, 10))).body).toEqual({ bytes: 10 })
    expect(await send(0, bytes.subarray(0, 10))).toMatchObject({
      status: 409,
      body: { message: '10 bytes of the file are here; send what follows them.' },
    })
    expect((await send(10, bytes.subarray(10, middle))).body).toEqual({ bytes: middle })
    await importHar(bytes.subarray(middle), 'parts')
    expect(inLog()).toEqual(['jäne', 'john'])
    expect(await send(middle, bytes)).toMatchObject({ status: 409 })
  })

  it('that is cancelled while it is sent takes no more of it', async () => {
    const { control, inLog, importHar } = await open()
    const part = { run: 'stopped', at: 0, content: base64('{"log":') }
    const send = () => answer(control, 'POST', '/api/v1/exchanges/import/part', part)
    expect((await send()).status).toBe(200)
    await answer(control, 'POST', '/api/v1/import/cancel', { run: 'stopped' })
    expect(await send()).toMatchObject({ status: 409, body: { code: 'CONFLICT' } })
    expect((await importHar('{"entries":[]}}', 'stopped')).at(-1)).toMatchObject({ event: 'error' })
    expect(inLog()).toEqual([])
  })
})
