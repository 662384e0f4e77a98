import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAttempt, type Post } from './attempt.ts'
import { readPost, type RawBody } from './post.ts'

/** A body as the helpdesk sends it, unless said otherwise. */
function body(bytes: string, values: Partial<RawBody> = {}): RawBody {
  const contentType = 'application/x-www-form-urlencoded'
  return { contentType, contentEncoding: undefined, bytes, tooLarge: false, ...values }
}

/** The attempt that a body makes on the user path. */
async function attempt(...args: Parameters<typeof body>) {
  return readAttempt('user', await readPost(body(...args)))
}

async function messages(...args: Parameters<typeof body>): Promise<string> {
  return (await attempt(...args)).oddities
    .map(({ status, message }) => `${String(status)} ${message}`)
    .join(' ')
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le').toString('latin1')
const utf8 = (text: string) => Buffer.from(text).toString('latin1')

describe('a POST as a helpdesk sends it', () => {
  it('is read field by field, with nothing odd about it', async () => {
    const bytes = 'username=CORP%5Cj%C3%B6rg+x&password=a%26b%2Bc&ipaddress=203.0.113.7&interface=staff'
    expect(await attempt(bytes)).toEqual({
      kind: 'user',
      username: 'CORP\\jörg x',
      password: 'a&b+c',
      ipaddress: '203.0.113.7',
      interface: 'staff',
      oddities: [],
    })
  })

  it('need not name an interface', async () => {
    expect((await attempt('username=a&password=b&ipaddress=c')).interface).toBeUndefined()
  })

  it('may say that it is UTF-8, and may hold fields nobody knows', async () => {
    const contentType = 'application/x-www-form-urlencoded; charset=UTF-8'
    expect((await attempt('username=a&password=b&ipaddress=c&x=y', { contentType })).oddities).toEqual([])
  })

  it('may hold UTF-8 that is not percent-encoded', async () => {
    const found = await attempt(utf8('username=jörg&password=b&ipaddress=c'))
    expect(found).toMatchObject({ username: 'jörg', oddities: [] })
  })
})

describe('an odd POST says what is wrong with it', () => {
  it('missing fields', async () => {
    expect(await messages('username=a')).toMatch(/^400 Missing fields: password, ipaddress\./)
    expect(await messages('')).toMatch(/^400 Missing fields: username, password, ipaddress\./)
  })

  it('a repeated field, of which the first counts', async () => {
    const found = await attempt('username=a&username=b&password=p&ipaddress=i')
    expect(found.username).toBe('a')
    expect(found.oddities[0]?.message).toContain('username was sent more than once')
  })

  it('bad percent-encoding', async () => {
    expect(await messages('username=%zz&password=b&ipaddress=c')).toMatch(
      /^400 A % in the body is not followed/,
    )
    expect((await attempt('username=%4&password=b&ipaddress=c')).username).toBe('%4')
  })

  it('bytes that are no UTF-8', async () => {
    expect(await messages('username=%E9&password=b&ipaddress=c')).toBe(
      '400 A value in the body is not UTF-8.',
    )
  })

  it.each(['iso-8859-1', 'utf-16le', 'x-unheard-of'])('the character set %s', async (charset) => {
    const contentType = `application/x-www-form-urlencoded; charset=${charset}`
    expect(await messages('username=a&password=b&ipaddress=c', { contentType })).toMatch(
      /^415 .*another character set/,
    )
  })

  it('multipart, which is read all the same', async () => {
    const bytes = ['username', 'password', 'ipaddress']
      .map((name) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nvalue of ${name}\r\n`)
      .join('')
    const found = await attempt(`${bytes}--x--\r\n`, { contentType: 'multipart/form-data; boundary=x' })
    expect(found).toMatchObject({ username: 'value of username', password: 'value of password' })
    expect(found.oddities.map(({ status }) => status)).toEqual([415])
  })

  it('JSON, which is read all the same, whatever it says that it is', async () => {
    const bytes = '{"username": "a", "password": 1, "ipaddress": "c"}'
    const declared = await attempt(bytes, { contentType: 'application/json' })
    expect(declared).toMatchObject({ username: 'a', password: '1' })
    expect(declared.oddities.map(({ message }) => message)).toEqual([
      'The Content-Type is application/json. A helpdesk sends application/x-www-form-urlencoded.',
    ])
    expect(await attempt(bytes)).toMatchObject({ username: 'a', password: '1' })
    expect(await messages(bytes)).toContain('415 The body is JSON.')
  })

  it('no Content-Type at all', async () => {
    const found = await attempt('username=a&password=b&ipaddress=c', { contentType: undefined })
    expect(found).toMatchObject({ username: 'a' })
    expect(found.oddities[0]?.message).toContain('Content-Type is missing')
  })

  it('a compressed body, which is not read', async () => {
    expect(await messages('\x1f\x8b', { contentEncoding: 'gzip' })).toMatch(/^415 .*Content-Encoding/)
  })

  it('a body that is too large', async () => {
    expect(await messages('username=a', { tooLarge: true })).toMatch(/^413 The body is larger than 64 KiB\./)
  })

  it('too many fields, in whatever format', async () => {
    expect(await messages('a=1&'.repeat(65))).toContain('400 The body has more than 64 fields.')
    const json = JSON.stringify(
      Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`a${String(index)}`, 1])),
    )
    expect(await messages(json, { contentType: 'application/json' })).toContain(
      '400 The body has more than 64',
    )
  })

  it('something that is no form', async () => {
    expect(await messages(utf16('username=a&password=b'))).toContain('400 The body is no form.')
  })
})

describe('any bytes', () => {
  it('are read without an error, and a password in an unreadable body is in no field', async () => {
    const type = fc.constantFrom(
      'application/x-www-form-urlencoded',
      'application/json',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'text/plain',
      undefined,
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), type, async (bytes, contentType) => {
        const post: Post = await readPost(body(Buffer.from(bytes).toString('latin1'), { contentType }))
        if (post.readAs === 'unreadable') expect(post.fields).toEqual([])
        expect(post.oddities.every(({ status }) => status < 500)).toBe(true)
      }),
    )
  })

  it('survive the way that PHP encodes them', async () => {
    const encode = (text: string) => encodeURIComponent(text).replaceAll('%20', '+')
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        async (username, password) => {
          const bytes = `username=${encode(username)}&password=${encode(password)}&ipaddress=::1`
          expect(await attempt(bytes)).toMatchObject({ username, password, oddities: [] })
        },
      ),
    )
  })
})
