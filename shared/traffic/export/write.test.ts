import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { fromCell } from '../../export/csv.ts'
import { exampleExchange, exampleVerdict } from '../exchange.test-data.ts'
import { wholeExchange, type KeptExchange } from '../kept-exchange.ts'
import type { TrafficFormat } from './formats.ts'
import { harSchema } from './har-schema.test-data.ts'
import { htmlText } from './html-text.ts'
import { oddExchange } from './odd-exchange.test-data.ts'
import { writers } from './write.ts'

const about = { version: '1.2.3', made: Date.parse('2026-11-26T08:00:00.000Z'), filter: '' }

function written(format: TrafficFormat, exchanges: readonly KeptExchange[], filter = ''): string {
  return [...writers[format](exchanges, { ...about, filter })].map(({ text }) => text).join('')
}

function har(...exchanges: KeptExchange[]) {
  return harSchema.parse(JSON.parse(written('har', exchanges))).log
}

describe.each(Object.keys(writers) as TrafficFormat[])('A file in the format %s', (format) => {
  it('comes in pieces that say how many exchanges are written', () => {
    const three = [1, 2, 3].map((id) => exampleExchange({ id }))
    const counts = [...writers[format](three, about)].map(({ done }) => done)
    expect(counts).toEqual([...counts].sort())
    expect(new Set(counts)).toEqual(new Set(format === 'ndjson' ? [1, 2, 3] : [0, 1, 2, 3]))
  })
})

describe('HAR', () => {
  it('says of an exchange what HAR has a place for, and the rest under a name of its own', () => {
    const kept = exampleExchange({
      url: '/loginshare?a=b%20c',
      head: 'Host\n127.0.0.1:8480\nContent-Type\napplication/x-www-form-urlencoded',
      body: 'username=jane.roe&password=[masked]',
      bytes: 36,
      replyHeaders: { 'Content-Type': 'text/xml', 'Content-Length': '4' },
      ...{ replyBody: '<a/>', replyBytes: 4 },
    })
    const { creator, entries } = har(kept)
    expect(creator).toEqual({ name: 'LoginShare Mock', version: '1.2.3' })
    expect(entries[0]).toMatchObject({
      startedDateTime: '2026-01-01T00:00:00.000Z',
      time: 3,
      timings: { send: 1, wait: 1, receive: 1 },
      request: {
        method: 'POST',
        url: 'http://127.0.0.1:8480/loginshare?a=b%20c',
        queryString: [{ name: 'a', value: 'b c' }],
        postData: { mimeType: 'application/x-www-form-urlencoded', text: kept.body },
        bodySize: 36,
      },
      response: { status: 200, content: { size: 4, mimeType: 'text/xml', text: '<a/>' }, bodySize: 4 },
      _loginshare: { kind: 'user', outcome: 'let in', cause: 'right password' },
    })
    expect(entries[0]).not.toHaveProperty('_cut')
    expect(entries[0]).not.toHaveProperty('_raw')
  })

  it.each<[string, Partial<KeptExchange>, string]>([
    ['of which nothing came', { status: 0, complete: false }, 'No reply came.'],
    ['that is no HTTP', { status: 0, replyBody: 'x', replyBytes: 1 }, 'What came is not HTTP.'],
    [
      'that the client did not wait for',
      { complete: false },
      'The connection ended before all of the reply was out.',
    ],
    [
      'that is shorter than it says',
      { replyHeaders: { 'content-length': '5' }, replyBody: '<a/>', replyBytes: 4 },
      'Only 4 of the 5 bytes came that “Content-Length” says.',
    ],
    [
      'whose last chunk is missing',
      { replyHeaders: { 'Transfer-Encoding': 'chunked' }, replyBody: '4\r\n<a/>\r\nzz\r\n', replyBytes: 13 },
      'The last chunk is missing.',
    ],
  ])('has status 0, no sizes and the raw request for a reply %s', (_, values, why) => {
    const kept = exampleExchange({ head: 'Host\nlocalhost', body: 'username=jörg', ...values })
    const [entry] = har(kept).entries
    expect(entry).toMatchObject({
      response: { status: 0, headersSize: -1, bodySize: -1, content: { size: -1 } },
      _cut: { why, text: kept.replyBody },
    })
    const raw = Buffer.from(String(entry?._raw), 'base64').toString()
    expect(raw).toBe('POST /loginshare HTTP/1.1\r\nHost: localhost\r\n\r\nusername=jörg')
  })

  it.each<[string, Partial<KeptExchange>]>([
    ['as long as it says', { replyHeaders: { 'Content-Length': '4' } }],
    ['longer than it says', { replyHeaders: { 'Content-Length': '3' } }],
    ['without a length', {}],
    ['that has no body by its status', { status: 204, replyHeaders: { 'Content-Length': '9' } }],
    ['in chunks', { replyHeaders: { 'Transfer-Encoding': 'chunked' }, replyBody: '4\r\n<a/>\r\n0\r\n\r\n' }],
  ])('has the whole of a reply %s', (_, values) => {
    const kept = exampleExchange({ replyBody: '<a/>', replyBytes: 4, ...values })
    expect(har(kept).entries[0]).toMatchObject({
      response: { status: kept.status, bodySize: 4, content: { text: kept.replyBody } },
    })
  })

  it('says of a body that was not kept that it was not', () => {
    const [entry] = har(exampleExchange({ bodyAs: 'not kept', bytes: 9 })).entries
    expect(entry?.request).toMatchObject({ bodySize: 9, postData: { text: '' } })
    expect(entry?.request.postData?.comment).toMatch(/^Not kept/)
  })

  it('is valid whatever bytes came, and has those of a body that is no text', () => {
    fc.assert(
      fc.property(fc.array(oddExchange, { maxLength: 4 }), (exchanges) => {
        const { entries } = har(...exchanges)
        expect(entries.map(({ request }) => request.bodySize)).toEqual(exchanges.map(({ bytes }) => bytes))
        for (const [at, { body, bodyAs }] of exchanges.entries()) {
          if (bodyAs !== 'bytes') continue
          expect(Buffer.from(String(entries[at]?._raw), 'base64').toString('latin1')).toMatch(
            `\r\n\r\n${body}`,
          )
        }
      }),
    )
  })
})

describe('NDJSON', () => {
  it('has a line for each exchange, as the API shows it, whatever bytes came', () => {
    fc.assert(
      fc.property(fc.array(oddExchange, { maxLength: 4 }), (exchanges) => {
        const lines = written('ndjson', exchanges).split('\n').slice(0, -1)
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(exchanges.map(wholeExchange))
      }),
    )
  })
})

describe('CSV', () => {
  const read = (text: string) =>
    Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      delimiter: ',',
      newline: '\r\n',
    }).data.slice(0, -1)

  it('has a row for each exchange, as the list shows it', () => {
    const [row] = read(written('csv', [exampleExchange({ kind: null, verdict: null, status: 0 })]))
    expect(row).toMatchObject({
      ...{ id: '1', time: '2026-01-01T00:00:00.000Z', kind: '', username: 'jane.roe' },
      ...{ verdict: '', reply: 'Let in', scenario: '', status: '', milliseconds: '3' },
    })
  })

  it('holds nothing that a spreadsheet program would run, and loses nothing by that', () => {
    fc.assert(
      fc.property(fc.array(oddExchange, { minLength: 1, maxLength: 4 }), (exchanges) => {
        const rows = read(written('csv', exchanges))
        expect(
          rows.flatMap(Object.values).filter((cell) => /^[=+\-@＝＋－＠\t\r\n]/.test(cell as string)),
        ).toEqual([])
        expect(rows.map(({ username = '', scenario = '' }) => [username, scenario].map(fromCell))).toEqual(
          exchanges.map(({ username, played }) => [username, played?.scenario ?? '']),
        )
      }),
    )
  })
})

describe('The HTML report', () => {
  it('lists the exchanges first and then shows each whole', () => {
    const text = written(
      'html',
      [exampleExchange(), exampleExchange({ id: 2, username: 'john.doe' })],
      'is:refused',
    )
    expect(text).toContain('<p>2 exchanges, found by the search is:refused.</p>')
    expect(text.match(/<a href="#login-\d">/g)).toHaveLength(2)
    expect(text.match(/<article id="login-\d">/g)).toHaveLength(2)
    expect(written('html', [exampleExchange()])).not.toContain('<a href')
  })

  it('says how a login ended, why, what came and what went', () => {
    const text = written('html', [
      exampleExchange({
        verdict: exampleVerdict({ error: 'Invalid <x>', reasons: ['“result” is 0.'] }),
        why: ['The password is wrong.'],
        ...{
          outcome: 'refuse',
          cause: 'wrong password',
          body: 'username=jane&empty=',
          replyBody: '<result>0</result>',
        },
      }),
    ])
    for (const part of [
      '<span data-tone="no"><span aria-hidden="true">✕</span> Refused: Invalid &lt;x&gt;</span>',
      '<p>Refused: wrong password. The password is wrong.</p>',
      '<li>“result” is 0.</li>',
      '<th scope="row">username</th><td>jane</td>',
      '<th scope="row">empty</th><td></td>',
      '&lt;result&gt;0&lt;/result&gt;</pre>',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('is the same markup around whatever texts, without a script or anything from elsewhere', () => {
    fc.assert(
      fc.property(oddExchange, (kept) => {
        const text = written('html', [kept], kept.username)
        const tags = text.match(/<[^>]*>/g) ?? []
        const known =
          /^<(!doctype html|\/?(html|head|meta|title|style|body|h1|h2|h3|p|span|article|table|tr|th|td|ul|li|pre|time)\b[^<>]*)>$/
        expect(tags.filter((tag) => !known.test(tag))).toEqual([])
        expect(tags.filter((tag) => /\s(on\w+|src|href|style)=/i.test(tag))).toEqual([])
        // What is left of the texts has no sign that could begin anything.
        expect(text.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toMatch(
          /[<>"&]|[\0\r\x7f-\x9f]/,
        )
      }),
    )
    const text = written('html', [exampleExchange()])
    expect(text).toContain("default-src 'none'; style-src 'unsafe-inline'")
    expect(text).not.toMatch(/url\(|@import|https?:/)
  })

  it('shows what nobody sees by its number', () => {
    expect(htmlText('a\0b\u202ec\rd\r\ne\ud800')).toBe('a\\u0000b\\u202ec\\rd\ne\\ud800')
  })
})
