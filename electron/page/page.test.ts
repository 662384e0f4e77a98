import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../workbench.test-data.ts'
import { pageIn, type Page } from './page.ts'
import { readPagePath } from './page-path.ts'

/** A page with one script, and beside it a secret. */
async function page(): Promise<Page> {
  const around = await temporaryFolder()
  const folder = path.join(around, 'renderer')
  await mkdir(path.join(folder, 'assets'), { recursive: true })
  await writeFile(path.join(folder, 'index.html'), '<meta content="%STYLE_NONCE%"><p>Hello')
  await writeFile(path.join(folder, 'assets/index-a1_B.js'), 'run()')
  await writeFile(path.join(folder, '.hidden.js'), 'secret')
  await writeFile(path.join(folder, 'notes.txt'), 'secret')
  await writeFile(path.join(around, 'secret.js'), 'secret')
  return pageIn(folder)
}

describe('the page', () => {
  it.each(['/', '/index.html'])('is at %s', async (urlPath) => {
    const file = await (await page())(urlPath)
    expect(file?.body.toString()).toContain('<p>Hello')
    expect(file?.headers).toMatchObject({
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    })
  })

  it('may load its own files alone, and styles with the nonce of this load', async () => {
    const open = await page()
    const [first, second] = await Promise.all([open('/'), open('/')])
    const nonce = /content="([^"]+)"/.exec(first?.body.toString() ?? '')?.[1] ?? 'none'
    expect(first?.headers['Content-Security-Policy']).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; connect-src 'self'; ` +
        "img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16)
    expect(second?.body.toString()).not.toContain(nonce)
  })

  it('has files that are named after their content, which a browser may keep', async () => {
    const file = await (await page())('/assets/index-a1_B.js')
    expect(file?.body.toString()).toBe('run()')
    expect(file?.headers).toMatchObject({
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
    })
  })

  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/%2e%2e/secret.js',
    '/%2E%2E%2Fsecret.js',
    '/..%5csecret.js',
    '/..\\secret.js',
    '/assets/..%00/../secret.js',
    '/index.html\0',
    '/index.html%00.js',
    '//etc/passwd',
    '//secret.js',
    '/C:/secret.js',
    '/c%3A/secret.js',
    'secret.js',
    '../secret.js',
    '',
    '/.hidden.js',
    '/notes.txt',
    '/assets',
    '/assets/',
    '/assets/.js',
    '/index.html/x.js',
    '/assets/missing.js',
    '/INDEX.HTML/',
  ])('has nothing at %j', async (urlPath) => {
    expect(await (await page())(urlPath)).toBeUndefined()
  })

  it('names no file outside of its folder, whatever the path', () => {
    const parts = fc.constantFrom(
      '/',
      '.',
      '..',
      '%2e',
      '%5c',
      '\\',
      '\0',
      'C:',
      'a',
      '-',
      '~',
      '.js',
      '.html',
    )
    const paths = fc.oneof(
      fc.array(parts).map((list) => list.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(paths, fc.constantFrom('', '.js'), (start, end) => {
        const found = readPagePath(`/${start}${end}`)
        if (found === undefined) return
        for (const system of [path.posix, path.win32]) {
          const inside = system.relative('/page', system.join('/page', found.place))
          expect(inside).not.toMatch(/^\.\.|^[/\\]|:|\0/)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
