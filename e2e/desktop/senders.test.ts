import { describe, expect, test } from 'vitest'
import { openDesktop } from './open-desktop.ts'

/** A call as oRPC's client would post it. */
const call = JSON.stringify({ i: '1', p: { u: '/app/read' } })

/** For a page: hands over one end of a channel by `post`, calls through the other, and gives the answer. */
function callThrough(post: string): string {
  return `new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => { resolve(data) }
    ${post}
    port1.postMessage(${JSON.stringify(call)})
    setTimeout(() => { resolve('no answer') }, 1000)
  })`
}

const asOurPageDoes = callThrough("window.postMessage('connect', location.origin, [port2])")

describe('A port is served', () => {
  test('to the page in the window, and to it alone after a reload', async () => {
    const { page } = await openDesktop()
    expect(await page.evaluate(asOurPageDoes)).toContain('"workspace":')
    await page.reload()
    expect(await page.evaluate(asOurPageDoes)).toContain('"workspace":')
  })
})

describe('No port is served', () => {
  test('to a page of ours that another window shows', async () => {
    const { app } = await openDesktop()
    const answer = await app.evaluate(async (electron, script) => {
      const preload = `${electron.app.getAppPath()}/out/preload/preload.cjs`
      const window = new electron.BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await window.loadURL('app://loginshare-mock/index.html')
      return (await window.webContents.executeJavaScript(script)) as string
    }, asOurPageDoes)
    expect(answer).toBe('no answer')
  })

  test('to a page of another origin in our window', async () => {
    const { app, page, control } = await openDesktop()
    // The page’s own first step, from its address to `#/traffic`, would cancel the load.
    await page.waitForURL(/#\/traffic$/)
    // All of it in the app: Playwright may lose sight of a page that goes to another origin.
    const answer = await app.evaluate(
      async ({ BrowserWindow }, { url, script }) => {
        const window = BrowserWindow.getAllWindows()[0]
        await window?.loadURL(url)
        return [
          window?.webContents.getURL(),
          await window?.webContents.executeJavaScript(script),
        ] as unknown[]
      },
      { url: `${control}/`, script: asOurPageDoes },
    )
    expect(answer).toEqual([`${control}/`, 'no answer'])
  })

  test('to a frame in our page', async () => {
    const { page } = await openDesktop()
    await page.evaluate(() => {
      document.body.append(document.createElement('iframe'))
    })
    const frame = page.frames().at(-1)
    for (const target of ['window', 'parent']) {
      const post = `${target}.postMessage('connect', '*', [port2])`
      expect(await frame?.evaluate(callThrough(post))).toBe('no answer')
    }
  })
})
