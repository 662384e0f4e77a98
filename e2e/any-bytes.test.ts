import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startApp, type Answer, type App } from './app.ts'
import { judge } from './php/helpdesk.ts'
import { send, type RawReply, type RawRequest } from './raw-http.ts'

/** The newest exchanges of an app's log. */
interface Log {
  total: number
  items: { id: number; status: number; outcome: string; cause: string }[]
}

async function logOf(app: App): Promise<Log> {
  return ((await app.api('GET', '/exchanges')) as Answer<Log>).body
}

const form = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=b'

/** Bodies that a helpdesk sends, or would if it were another program: wrong passwords all. */
const models: readonly [type: string, body: string][] = [
  [form, 'username=john.doe&password=wrong&ipaddress=203.0.113.7'],
  [form, 'username=j%C3%B6rg&password=%F0%9F%98%80+%25&ipaddress=%3A%3A1&interface=staff'],
  ['application/json', '{"username":"john.doe","password":"wrong","ipaddress":["::1",{"a":null}]}'],
  [multipart, '--b\r\nContent-Disposition: form-data; name="username"\r\n\r\njohn.doe\r\n--b--\r\n'],
  ['text/xml', '<?xml version="1.0"?><login><username>john.doe</username></login>'],
]

/** A body with a few of its bytes replaced, removed, doubled or put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...models),
    fc.array(fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 3 }), fc.nat({ max: 4 })), { maxLength: 6 }),
  )
  .map(([[type, text], changes]): [string, Buffer] => {
    const mutate = (body: Buffer, [where, bytes, removed]: [number, Uint8Array, number]) => {
      const at = where % (body.length + 1)
      return Buffer.concat([body.subarray(0, at), bytes, body.subarray(at + removed)])
    }
    return [type, changes.reduce(mutate, Buffer.from(text))]
  })

const contentType = fc.oneof(
  fc.constantFrom(
    ...[form, multipart, 'application/json', 'text/plain', 'text/xml', 'image/png', '*/*', '', ';', 'a/b/c'],
    ...['multipart/form-data', 'multipart/form-data; boundary=', 'application/json; charset=utf-16', 'Form'],
  ),
  fc
    .constantFrom('utf-8', 'UTF8', 'iso-8859-1', 'utf-16', 'utf-16be', 'shift_jis', 'utf-7', 'x', '"', '')
    .map((charset) => `${form}; charset=${charset}`),
  fc.string({ unit: 'grapheme-ascii', maxLength: 40 }),
)

const smallBody = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.uint8Array({ maxLength: 80, max: 0x40 }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'a = & % + % ; [ ] { } " : , é 0 f \u0000'.split(' ')) }),
  fc.json({ maxDepth: 4 }),
  fc.constantFrom(...models).map(([, body]) => gzipSync(body)),
)

/** Up to 1 MB; most of them longer than what is read. */
const largeBody = fc
  .tuple(smallBody, fc.integer({ min: 1, max: 1_000_000 }))
  .map(([body, length]) => Buffer.alloc(length, body.length === 0 ? '&' : body))

const framing = fc.oneof(
  fc.constant('length' as const),
  fc.integer({ min: 1, max: 70_000 }).map((chunks) => ({ chunks })),
)

const anyRequest: fc.Arbitrary<RawRequest> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: mutated },
      { weight: 4, arbitrary: fc.tuple(contentType, smallBody) },
      { weight: 1, arbitrary: fc.tuple(contentType, largeBody) },
    ),
    framing,
    fc.constantFrom(undefined, undefined, undefined, 'gzip', 'identity', 'deflate, br', 'x'),
    fc.constantFrom(undefined, '/loginshare?a=%&b', '/loginshare/staff', '/elsewhere'),
  )
  .map(([[type, body], how, encoding, target]) => ({
    body,
    framing:
      Buffer.byteLength(body) > 100_000 && typeof how === 'object' ? { chunks: how.chunks + 5000 } : how,
    headers: { 'Content-Type': type, ...(encoding !== undefined && { 'Content-Encoding': encoding }) },
    ...(target !== undefined && { target }),
  }))

/** Replies that a helpdesk understands as a refusal. */
async function expectRefusals(replies: readonly RawReply[]): Promise<void> {
  for (const { status, headers, body } of replies) {
    expect(status).toBeGreaterThanOrEqual(200)
    expect(status).toBeLessThan(500)
    expect(headers).toMatchObject({
      'content-type': 'text/xml; charset=UTF-8',
      'content-length': String(body.length),
    })
  }
  for (const { ok, error } of await judge(replies.map(({ body }) => body))) {
    expect(ok).toBe(false)
    // What the helpdesk says by itself of a reply that it cannot read.
    expect(error).not.toMatch(/^(Invalid data provided: |$)/)
  }
}

describe('Any bytes as a body', () => {
  test('get a well-formed refusal, and each a row of the log', async () => {
    const app = await startApp()
    const replies: RawReply[] = []
    const property = fc.asyncProperty(anyRequest, async (request) => {
      const before = await logOf(app)
      const reply = await send(app.endpoint, request)
      const after = await logOf(app)
      expect(after.total).toBe(before.total + 1)
      expect(after.items[0]).toMatchObject({ status: reply.status, outcome: 'refuse' })
      expect(reply.status).toBeLessThan(500)
      replies.push(reply)
    })
    await fc.assert(property, { numRuns: 400, interruptAfterTimeLimit: 20_000 })
    await expectRefusals(replies)
    expect(replies.length).toBeGreaterThan(100)
  })

  test('do so in parallel as well', async () => {
    const app = await startApp()
    const requests = fc.sample(anyRequest, 64)
    const replies = await Promise.all(requests.map((request) => send(app.endpoint, request)))
    await expectRefusals(replies)
    const { total, items } = await logOf(app)
    expect(total).toBe(64)
    expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 64 }, (_, index) => 64 - index))
  })

  test.each([
    ['empty', { body: '' }, 400],
    ['of one byte more than 64 KiB', { body: `username=${'x'.repeat(65_536 - 8)}` }, 413],
    ['of 1 MB', { body: 'password=x&'.repeat(95_000) }, 413],
    ['in chunks of one byte', { body: 'username=john.doe', framing: { chunks: 1 } }, 400],
    ['not UTF-8', { body: 'username=%ff&password=%fe&ipaddress=%fd' }, 400],
    ['with a broken percent-encoding', { body: 'username=%zz&password=%&ipaddress=%1' }, 400],
    ['of gzip', { body: gzipSync('username=a'), headers: { 'Content-Encoding': 'gzip' } }, 415],
    ['of JSON', { body: '{"username":"a"}', headers: { 'Content-Type': 'application/json' } }, 415],
  ] satisfies [string, RawRequest, number][])(
    'that is %s is refused with a fitting status',
    async (_, request, status) => {
      const app = await startApp()
      const reply = await send(app.endpoint, { headers: { 'Content-Type': form }, ...request })
      expect(reply.status).toBe(status)
      await expectRefusals([reply])
      expect(await logOf(app)).toMatchObject({ total: 1, items: [{ cause: 'odd POST', status }] })
    },
  )
})

describe('A body that does not arrive whole', () => {
  test.each([
    ['ends early', { body: 'username=john.doe&password=demo', cutAfter: 20 }],
    ['ends before its first byte', { body: 'username=john.doe&password=demo', cutAfter: 0 }],
    [
      'has a chunk whose size is no number',
      { body: 'g\r\n', framing: 'none', headers: { 'Transfer-Encoding': 'chunked' } },
    ],
    ['ends within a chunk', { body: 'username=john.doe', framing: { chunks: 8 }, cutAfter: 5 }],
  ] satisfies [string, RawRequest][])('since it %s leaves one row that says so', async (_, request) => {
    const app = await startApp()
    await send(app.endpoint, request)
    await expect
      .poll(() => logOf(app))
      .toMatchObject({ total: 1, items: [{ outcome: 'break', cause: 'request broken off' }] })
  })
})
