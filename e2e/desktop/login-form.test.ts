import { expect, test } from 'vitest'
import { openDesktop } from './open-desktop.ts'

const open = (address: string, name = 'login-form') =>
  `open(${JSON.stringify(address)}, ${JSON.stringify(name)}) === null`

test('The page may open the login form in a window of its own, one, under the same rules', async () => {
  const { app, page } = await openDesktop()
  const form = app.waitForEvent('window')
  expect(await page.evaluate(open('/index.html#/login-form'))).toBe(false)
  await (await form).getByRole('button', { name: 'Log in' }).waitFor()
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences: () => object }
      return contents.getLastWebPreferences()
    }),
  )
  const rules = { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true }
  expect(preferences).toMatchObject([rules, rules])

  for (const [address, name] of [
    ['/index.html#/login-form', 'another'],
    ['/index.html#/traffic', 'traffic'],
    ['https://example.com/', 'elsewhere'],
  ] as const) {
    expect(await page.evaluate(open(address, name))).toBe(true)
  }
  // What it opened may open nothing itself.
  expect(await (await form).evaluate(open('/index.html#/login-form', 'another'))).toBe(true)
  await (await form).evaluate("location.href = 'https://example.com/'")
  expect((await form).url()).toMatch(/^app:\/\/loginshare-mock\/index\.html#/)
})

test('The login form closes with the app’s window, and can be opened again when it was closed', async () => {
  const { app, page } = await openDesktop()
  for (let time = 1; time <= 2; time += 1) {
    const opened = app.waitForEvent('window')
    expect(await page.evaluate(open('/index.html#/login-form'))).toBe(false)
    const form = await opened
    await form.getByRole('button', { name: 'Log in' }).waitFor()
    if (time === 1) await Promise.all([form.waitForEvent('close'), form.evaluate('close()')])
  }
  const ended = new Promise((resolve) => app.process().once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find(
        (window) =>
          window.webContents.getURL().endsWith('#/try') ||
          !window.webContents.getURL().endsWith('#/login-form'),
      )
      ?.close()
  })
  expect(await ended).toBe(0)
})
