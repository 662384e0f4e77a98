import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPost, type RawBody } from '../loginshare/post.ts'
import { mask, maskRequest, type MaskedRequest } from './masking.ts'

const form = 'application/x-www-form-urlencoded'

/** A request as it would be recorded. */
async function masked(
  bytes: string,
  values: Partial<RawBody> = {},
  url = '/loginshare',
  headers: string[] = [],
): Promise<MaskedRequest> {
  const post = await readPost({
    contentType: form,
    contentEncoding: undefined,
    bytes,
    tooLarge: false,
    ...values,
  })
  return maskRequest({ url, headers, bytes, post })
}

/** Everything that is recorded, as one text. */
function everything({ url, head, fields, body }: MaskedRequest): string {
  return JSON.stringify({ url, head, fields, body })
}

describe('a posted password', () => {
  it('is masked in the fields and in the body, and nothing else is', async () => {
    const { fields, body, bodyAs } = await masked('username=jane&password=hunter%322&ipaddress=203.0.113.7')
    expect(bodyAs).toBe('text')
    expect(body).toBe(`username=jane&password=${mask}&ipaddress=203.0.113.7`)
    expect(fields).toEqual([
      ['username', 'jane'],
      ['password', mask],
      ['ipaddress', '203.0.113.7'],
    ])
  })

  it('is masked each time it is posted, by whatever name a password has', async () => {
    const { body } = await masked('password=a1b2c3&Password=d4e5f6&passwd=g7h8&pwd=i9&password%5B%5D=j0')
    expect(body).toBe(`password=${mask}&Password=${mask}&passwd=${mask}&pwd=${mask}&password%5B%5D=${mask}`)
  })

  it('is masked in other fields, but not in the username, by which the log is searched', async () => {
    const { fields } = await masked(
      'username=demo-user&password=demo-user&interface=demo-user&x=is+demo-user',
    )
    expect(fields.map(([, value]) => value)).toEqual(['demo-user', mask, mask, mask])
  })

  it('is masked where it runs into another field', async () => {
    const { fields } = await masked('username=jane;password=hunter2')
    expect(fields).toEqual([['username', mask]])
  })

  it('is masked in the query, and in headers that carry secrets', async () => {
    const request = await masked('', {}, '/loginshare?type=staff&pass%77ord=hunter2', [
      ...[
        'Host',
        'localhost',
        'Authorization',
        'Basic aHVudGVyMg==',
        'Cookie',
        'a=hunter2',
        'X-Password',
        'hunter2',
      ],
    ])
    expect(request.url).toBe(`/loginshare?type=staff&password=${mask}`)
    expect(request.head).toBe(`Host\nlocalhost\nAuthorization\n${mask}\nCookie\n${mask}\nX-Password\n${mask}`)
  })

  it('is hidden in the reply, if it has four characters or more', async () => {
    expect((await masked('password=hun+t%26r')).hide('hun t&amp;r, hun t&r')).toBe(`${mask}, ${mask}`)
    expect((await masked('password=abc')).hide('abc')).toBe('abc')
  })

  it('is hidden in a reply however its script escapes it: as little as XML needs, as PHP does, or in HTML', async () => {
    const { hide } = await masked(`username=jane&password=${encodeURIComponent('q7"a&<b\'x9')}`)
    const said = (escaped: string) => hide(`<message>${escaped}</message>`)
    expect(said('q7"a&amp;&lt;b\'x9')).toBe(`<message>${mask}</message>`)
    expect(said('q7&quot;a&amp;&lt;b&#039;x9')).toBe(`<message>${mask}</message>`)
    expect(said('q7&QUOT;a&#38;&lt;b&apos;x9')).toBe(mask)
  })

  it('is masked in multipart and JSON, whose bodies are written anew', async () => {
    const json = await masked('{"username":"j","password":"a","x":{"password":"\\u0068unter2"}}', {
      contentType: 'application/json',
    })
    expect(json).toMatchObject({
      bodyAs: 'rebuilt',
      body: 'username=j&password=%5Bmasked%5D&password=%5Bmasked%5D',
    })
  })

  it.each([
    ['{"username":"j","password":"hunter2', 'application/json'],
    ['{"username":"j","password":"hunter2', form],
    ['--x\r\nname="password"\r\n\r\nhunter2', 'multipart/form-data; boundary=x'],
    ['password%3Dhunter2', form],
    ['p\0a\0s\0s\0w\0o\0r\0d\0=\0h\0u\0', form],
    ['<password>hunter2</password>', 'text/xml'],
    ['password: hunter2', 'text/plain'],
  ])('is not kept in a body that cannot be read: %j as %s', async (bytes, contentType) => {
    expect(await masked(bytes, { contentType })).toMatchObject({ fields: [], body: '', bodyAs: 'not kept' })
  })
})

describe('any password', () => {
  const password = fc.string({ unit: 'grapheme', minLength: 4, maxLength: 30 }).map((text) => `q7${text}x9`)

  it.each<[string, (password: string) => [bytes: string, values?: Partial<RawBody>]]>([
    [
      'as PHP encodes it',
      (text) => [`username=u&password=${encodeURIComponent(text).replaceAll('%20', '+')}`],
    ],
    ['with every byte encoded', (text) => [`password=${percentAll(text)}&username=u`]],
    [
      'as plain bytes',
      (text) => [`username=u&password=${Buffer.from(text.replaceAll(/[&%+=]/g, '')).toString('latin1')}`],
    ],
    ['in JSON', (text) => [JSON.stringify({ password: text }), { contentType: 'application/json' }]],
  ])('%s is nowhere in what is recorded', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(password, async (text) => {
        const recorded = everything(await masked(...write(text)))
        expect(recorded).not.toContain('x9')
        expect(recorded).not.toContain('q7')
        expect(recorded.toLowerCase()).not.toContain('%71%37')
      }),
    )
  })

  it('leaves a body without secrets as it is, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.stringMatching(/^[b-n]{1,5}$/), fc.string({ unit: 'grapheme' }))),
        async (pairs) => {
          const bytes = new URLSearchParams(pairs).toString()
          const { body, fields } = await masked(bytes)
          expect(body).toBe(bytes)
          expect(fields).toEqual(pairs)
        },
      ),
    )
  })
})

function percentAll(text: string): string {
  return Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}
