import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPost, toUtf8 } from '../../loginshare/post.ts'
import { exampleExchange, exampleVerdict } from '../exchange.test-data.ts'
import { oddExchange } from '../export/odd-exchange.test-data.ts'
import { harEntry } from '../export/write-har.ts'
import { wholeExchange, type KeptExchange } from '../kept-exchange.ts'
import { maskRequest } from '../masking.ts'
import { harEntrySchema } from './har-entry.ts'
import { readHarEntry, type Imported } from './read-har-entry.ts'

const verdict = exampleVerdict({ ok: true, error: null, result: 1 })

function imported(entry: unknown): Promise<Imported> {
  return readHarEntry(harEntrySchema.parse(entry), () => verdict)
}

/** The exchange as the endpoint would have recorded it. */
async function recorded(kept: KeptExchange): Promise<KeptExchange> {
  const bytes = kept.bodyAs === 'bytes' ? kept.body : toUtf8(kept.body)
  const form = { contentType: undefined, contentEncoding: undefined, tooLarge: false }
  const post = await readPost({ ...form, bytes })
  const { url, head, fields, body, bodyAs, hide } = maskRequest({
    url: kept.url,
    headers: kept.head.split('\n'),
    bytes,
    post,
  })
  const field = (name: string) => fields.find((pair) => pair[0] === name)?.[1]
  const replyHeaders = Object.fromEntries(
    Object.entries(kept.replyHeaders).map(([name, value]) => [name, hide(value)]),
  )
  return {
    ...{ ...kept, url, head, body, bodyAs, replyHeaders, replyBody: hide(kept.replyBody) },
    ...{
      username: field('username') ?? '',
      ipaddress: field('ipaddress') ?? '',
      interface: field('interface') ?? null,
    },
  }
}

/** What is exported, and imported again, but for what says that it was. */
async function roundTrip(kept: KeptExchange) {
  const entry: unknown = JSON.parse(JSON.stringify(harEntry(wholeExchange(kept))))
  const again = { ...(await imported(entry)), id: kept.id, session: kept.session }
  expect(again.imported).toBe(true)
  return wholeExchange({ ...again, imported: kept.imported })
}

describe('An exchange that was exported as HAR', () => {
  it('comes back as it was, whatever bytes it holds', async () => {
    await fc.assert(
      fc.asyncProperty(oddExchange, async (odd) => {
        const kept = await recorded(odd)
        expect(await roundTrip(kept)).toEqual(wholeExchange(kept))
      }),
      { numRuns: 300 },
    )
  })

  it.each<[string, Partial<KeptExchange>]>([
    ['with a masked password', { body: 'username=jane.roe&password=[masked]&ipaddress=203.0.113.7' }],
    [
      'rebuilt from JSON',
      {
        bodyAs: 'rebuilt',
        head: 'Content-Type\napplication/json',
        body: 'username=jane.roe&password=%5Bmasked%5D&ipaddress=203.0.113.7',
      },
    ],
    [
      'with a masked query',
      { url: '/loginshare?password=[masked]', body: 'username=jane.roe&ipaddress=203.0.113.7' },
    ],
    [
      'with masked headers',
      {
        head: 'Host\nx\nAuthorization\n[masked]\nCookie\n[masked]',
        body: 'username=jane.roe&ipaddress=203.0.113.7',
      },
    ],
    [
      'that was cut off',
      {
        body: 'username=jane.roe&ipaddress=203.0.113.7',
        ...{
          status: 200,
          replyHeaders: { 'Content-Length': '9' },
          replyBody: '<a',
          replyBytes: 2,
          complete: false,
        },
        planned: { status: 200, headers: { 'Content-Length': '9' }, body: '<a>b</a>\n', bytes: 9 },
      },
    ],
  ])('comes back %s', async (_, values) => {
    const kept = exampleExchange({ head: 'Host\nx', ...values })
    expect(await roundTrip(kept)).toEqual(wholeExchange(kept))
  })

  it('comes back without its body where that was not kept', async () => {
    const kept = exampleExchange({
      ...{ username: '', ipaddress: '', head: 'Host\nx' },
      bodyAs: 'not kept',
      bytes: 9,
    })
    expect(await roundTrip(kept)).toEqual(wholeExchange(kept))
  })
})

const foreign = {
  startedDateTime: '2026-11-26T09:00:00.000+01:00',
  time: 12,
  request: {
    method: 'POST',
    url: 'https://ann:open-sesame@login.example.com/share/staff?x=1',
    httpVersion: 'h2',
    headers: [{ name: 'content-type', value: 'application/x-www-form-urlencoded' }],
    cookies: [],
    queryString: [{ name: 'x', value: '1' }],
    postData: {
      mimeType: 'application/x-www-form-urlencoded',
      text: 'username=ann&password=xyzzy-7&ipaddress=::1',
    },
    headersSize: -1,
    bodySize: 43,
  },
  response: {
    status: 200,
    headers: [
      { name: 'Set-Cookie', value: 'a=1' },
      { name: 'Via', value: 'a' },
      { name: 'Via', value: 'b' },
    ],
    content: { size: 22, mimeType: 'text/xml', text: btoa('<result>1</result>'), encoding: 'base64' },
  },
  timings: { blocked: -1, send: 1, wait: 10.5, receive: -1 },
}

describe('An entry of another program', () => {
  it('is a login, with the verdict on its reply', async () => {
    expect(await imported(foreign)).toMatchObject({
      ...{
        time: Date.parse('2026-11-26T08:00:00.000Z'),
        kind: 'staff',
        username: 'ann',
        ipaddress: '::1',
        interface: null,
      },
      ...{ outcome: 'let in', cause: 'imported', imported: true, verdict, played: null },
      ...{
        url: '/share/staff?x=1',
        httpVersion: '2',
        body: 'username=ann&password=[masked]&ipaddress=::1',
        bytes: 43,
      },
      head: 'Host\nlogin.example.com\ncontent-type\napplication/x-www-form-urlencoded',
      ...{ status: 200, complete: true, replyBody: '<result>1</result>', replyBytes: 22 },
      replyHeaders: { 'Set-Cookie': '[masked]', Via: 'a, b' },
      ...{ read: 1000, decide: 10_500, write: 0 },
    })
  })

  it('is broken where nothing came, and no login where it posts nobody', async () => {
    expect(await imported({ ...foreign, response: { status: 0, headers: [], content: {} } })).toMatchObject({
      ...{ kind: 'staff', outcome: 'break', status: 0, complete: false },
    })
    const get = { ...foreign.request, method: 'GET', postData: undefined }
    expect(await imported({ ...foreign, request: get })).toMatchObject({
      kind: null,
      verdict: null,
      username: '',
    })
  })

  it.each<[string, object, string[]]>([
    [
      'posted as parameters',
      {
        postData: {
          mimeType: '',
          params: [
            { name: 'username', value: 'a' },
            { name: 'password', value: 'xyzzy-7' },
          ],
        },
      },
      ['xyzzy-7'],
    ],
    [
      'posted as a text, and beside it as parameters',
      { postData: { mimeType: '', text: 'username=a', params: [{ name: 'password', value: 'xyzzy-7' }] } },
      ['xyzzy-7'],
    ],
    ['in the query', { url: 'http://x/?pass=xyzzy-7' }, ['xyzzy-7']],
    ['in the query as it is listed', { queryString: [{ name: 'password', value: 'xyzzy-7' }] }, ['xyzzy-7']],
    ['before the host', { url: 'http://u:xyzzy-7@x/' }, ['xyzzy-7']],
    [
      'in Authorization',
      { headers: [{ name: 'Authorization', value: `Basic ${btoa('u:xyzzy-7')}` }] },
      ['xyzzy-7', btoa('u:xyzzy-7')],
    ],
    ['as a bearer’s token', { headers: [{ name: 'authorization', value: 'Bearer xyzzy-7' }] }, ['xyzzy-7']],
    ['as a cookie', { cookies: [{ name: 'session', value: 'xyzzy-7' }] }, ['xyzzy-7']],
    [
      'as JSON',
      {
        headers: [{ name: 'Content-Type', value: 'application/json' }],
        postData: { mimeType: 'application/json', text: '{"password":"xyzzy-7"}' },
      },
      ['xyzzy-7'],
    ],
  ])('has no password %s, nor one that its reply repeats', async (_, request, secrets) => {
    const text = `<a>${secrets.join(' ')} ${btoa('xyzzy-7')} ${encodeURIComponent('xyzzy-7')}</a>`
    const entry = {
      ...foreign,
      request: { ...foreign.request, postData: undefined, ...request },
      response: {
        ...{ status: 200, headers: [{ name: 'X-Echo', value: 'it is xyzzy-7' }] },
        content: { text: btoa(text), encoding: 'base64' },
      },
      comment: 'xyzzy-7',
    }
    const kept = JSON.stringify(await imported(entry))
    expect(kept).toContain('"X-Echo":"it is [masked]"')
    for (const secret of [...secrets, btoa('xyzzy-7')]) expect(kept).not.toContain(secret)
  })

  it('has no password in raw bytes, nor in what else was noted down here', async () => {
    const { outcome, cause, why, played, url, ...kept } = exampleExchange()
    const own = harEntry(wholeExchange({ outcome, cause, why, played, url, ...kept }))
    const entry = {
      ...own,
      _raw: btoa('POST /?password=xyzzy-7 HTTP/1.1\r\n\r\nusername=a&password=xyzzy-7&b=\xff'),
      _loginshare: { ...own._loginshare, why: ['The password is xyzzy-7.'] },
    }
    const again = await imported(entry)
    expect(again).toMatchObject({
      body: 'username=a&password=[masked]&b=\xff',
      bodyAs: 'bytes',
      why: ['The password is [masked].'],
    })
    expect(JSON.stringify(again)).not.toContain('xyzzy')
  })
})

describe('An entry is refused', () => {
  const { request, response } = foreign
  it.each<[string, object, string, string]>([
    [
      'without a time',
      { startedDateTime: 'today' },
      'startedDateTime',
      'is no time such as 2026-01-31T12:00:00Z',
    ],
    ['without a URL', { request: { ...request, url: undefined } }, 'request.url', 'expected string'],
    [
      'with a method that is none',
      { request: { ...request, method: 'P\nOST' } },
      'request.method',
      'is no method',
    ],
    [
      'with a body that is no base64',
      { response: { ...response, content: { text: '%', encoding: 'base64' } } },
      'response.content.text',
      'is no base64',
    ],
    ['with raw bytes that are no base64', { _raw: '%' }, '_raw', 'is no base64'],
    ['with a reply that cannot be', { _loginshare: { kind: 'admin' } }, '_loginshare.kind', 'Invalid option'],
  ])('%s, by the name of the field', (_, values, field, message) => {
    const issues = harEntrySchema.safeParse({ ...foreign, ...values }).error?.issues ?? []
    expect(issues[0]?.path.join('.')).toBe(field)
    expect(issues[0]?.message).toContain(message)
  })
})
