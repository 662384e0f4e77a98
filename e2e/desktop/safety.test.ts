import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchDesktop, type Desktop } from './launch.ts'

const pageUrl = 'app://loginshare-mock/index.html'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
})

afterAll(() => desktop.close())

/** What the page, having tried this, finds itself at. */
async function urlAfter(attempt: string): Promise<string> {
  await desktop.page.evaluate(attempt)
  // A navigation that is not stopped has begun when a task of the main process has run.
  await desktop.app.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))
  return desktop.page.url()
}

describe('The window', () => {
  test('is sandboxed, isolated from its preload script, and without Node', async () => {
    const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
      // Undocumented, but it tells what is really in effect.
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences: () => object
      }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    })
  })

  test('gives its page nothing that a page has not anyway', async () => {
    const names = 'Object.getOwnPropertyNames(window).sort()'
    const withoutPreload = await desktop.app.evaluate(async ({ BrowserWindow }, script) => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL('app://loginshare-mock/index.html')
      const found = (await window.webContents.executeJavaScript(script)) as string[]
      window.destroy()
      return found
    }, names)
    expect(await desktop.page.evaluate(names)).toEqual(withoutPreload)
    const types = '[typeof require, typeof process, typeof module, typeof ipcRenderer].join()'
    expect(await desktop.page.evaluate(types)).toBe('undefined,undefined,undefined,undefined')
  })

  test('has a page that may load its own files alone', async () => {
    const { page } = desktop
    const [response] = await Promise.all([
      page.waitForResponse((answer) => answer.url() === pageUrl),
      page.reload(),
    ])
    expect(response.headers()['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+'; connect-src 'self'; /,
    )
    const blocked = await page.evaluate(async () => {
      const violated = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          resolve(effectiveDirective)
        })
      })
      const script = document.createElement('script')
      script.textContent = 'window.injected = true'
      document.body.append(script)
      return [await violated, 'injected' in window]
    })
    expect(blocked).toEqual(['script-src-elem', false])
  })
})

// `about:blank` is missing here: no navigation to it can be stopped. It is empty, and a reload brings the page back.
describe('The page in the window', () => {
  test.each([
    "location.href = 'https://example.com/'",
    "location.href = 'http://127.0.0.1:1/'",
    "location.href = 'file:///etc/passwd'",
    "location.href = 'data:text/html,x'",
    "location.href = 'app://other/index.html'",
    "location.href = 'app://loginshare-mock/assets/x.js'",
    "const link = document.createElement('a'); link.href = 'https://example.com/'; document.body.append(link); link.click(); link.remove()",
    "const form = document.createElement('form'); form.action = 'https://example.com/'; document.body.append(form); form.submit(); form.remove()",
    "const meta = document.createElement('meta'); meta.httpEquiv = 'refresh'; meta.content = '0; url=https://example.com/'; document.head.append(meta); meta.remove()",
  ])('goes nowhere by %s', async (attempt) => {
    expect(await urlAfter(`(() => { ${attempt} })()`)).toMatch(new RegExp(`^${pageUrl}(#|$)`))
  })

  test('saves nothing that is not its own', async () => {
    const { app, page } = desktop
    const prevented = app.evaluate(
      ({ session }) =>
        new Promise((resolve) => {
          session.defaultSession.once('will-download', (event) => {
            resolve(event.defaultPrevented)
          })
        }),
    )
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = 'data:application/octet-stream,x'
      link.download = 'x.txt'
      link.click()
    })
    expect(await prevented).toBe(true)
  })

  test('may be loaded anew', async () => {
    const { page } = desktop
    await Promise.all([page.waitForEvent('load'), page.evaluate('location.reload()')])
    expect(page.url()).toContain(pageUrl)
  })

  test.each(["open('https://example.com/')", "open('app://loginshare-mock/index.html')", "open('')"])(
    'opens no window by %s',
    async (attempt) => {
      expect(await desktop.page.evaluate(`${attempt} === null`)).toBe(true)
      const count = await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
      expect(count).toBe(1)
    },
  )

  test.each([
    'geolocation',
    'notifications',
    'clipboard-read',
    'clipboard-write',
    'camera',
    'microphone',
    'midi',
  ])('has not the permission %j', async (name) => {
    const query = `navigator.permissions.query({ name: ${JSON.stringify(name)} }).then(({ state }) => state)`
    expect(await desktop.page.evaluate(query)).toBe('denied')
  })

  test('is refused what it asks permission for', async () => {
    const outcomes = await desktop.page.evaluate(async () => {
      const asked = await Promise.allSettled([
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, ({ code }) => {
            reject(new Error(String(code)))
          })
        }),
        navigator.clipboard.readText(),
        navigator.mediaDevices.getUserMedia({ audio: true }),
        document.documentElement.requestPointerLock(),
      ])
      return [await Notification.requestPermission(), ...asked.map(({ status }) => status)]
    })
    expect(outcomes).toEqual(['denied', 'rejected', 'rejected', 'rejected', 'rejected'])
  })

  test.each([
    '/../package.json',
    '/..%2fmain/main.cjs',
    '/%2e%2e/main/main.cjs',
    '/..%5cmain%5cmain.cjs',
    '/assets/..%00/main.cjs',
    '//etc/passwd',
    '/C:/x.js',
    '/nothing.js',
  ])('finds nothing at app://loginshare-mock%s', async (place) => {
    const status = await desktop.app.evaluate(
      async ({ net }, url) => (await net.fetch(url)).status,
      `app://loginshare-mock${place}`,
    )
    expect(status).toBe(404)
  })

  test('finds nothing at another host of its scheme', async () => {
    const status = await desktop.app.evaluate(
      async ({ net }) => (await net.fetch('app://other/index.html')).status,
    )
    expect(status).toBe(404)
  })
})
