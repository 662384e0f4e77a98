import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchDesktop, type Desktop } from './launch.ts'

let desktop: Desktop

beforeAll(async () => {
  desktop = await launchDesktop()
})

afterAll(() => desktop.close())

/** Presses a key with Ctrl as the system tells it to the window, so that menu and page both have a say. */
async function pressWithCtrl(keyCode: string): Promise<void> {
  await desktop.app.evaluate(({ BrowserWindow }, key) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.focus()
    for (const type of ['keyDown', 'char', 'keyUp'] as const) {
      contents?.sendInputEvent({ type, keyCode: key, modifiers: ['control'] })
    }
  }, keyCode)
}

/** Chooses an item of the menu. */
async function choose(label: string): Promise<void> {
  await desktop.app.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find((item) => item.label === wanted)?.click()
  }, label)
}

describe('The menu', () => {
  test.each([
    ['2', '/users'],
    ['5', '/staff'],
    ['7', '/health'],
    ['9', '/helpdesk'],
    ['1', '/traffic'],
  ])('goes by Ctrl+%s to %s', async (key, place) => {
    await pressWithCtrl(key)
    await expect.poll(() => new URL(desktop.page.url()).hash).toBe(`#${place}`)
  })

  test('goes to a page that has no key', async () => {
    await choose('Settings')
    await expect.poll(() => new URL(desktop.page.url()).hash).toBe('#/settings')
  })

  test('opens the scenario switch, whose key the page has first', async () => {
    const { page } = desktop
    const list = page.getByRole('listbox', { name: 'Scenarios' })
    await choose('Switch scenario…')
    await list.waitFor()
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'hidden' })
    await pressWithCtrl('k')
    await list.waitFor()
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'hidden' })
  })

  test('stops and starts the endpoint', async () => {
    const { control, token, endpoint } = desktop
    const headers = { authorization: `Bearer ${token}` }
    const state = async () => {
      const response = await fetch(`${control}/api/v1/endpoint`, { headers })
      return ((await response.json()) as { state: string }).state
    }
    await choose('Stop endpoint')
    await expect.poll(state).toBe('stopped')
    await expect(fetch(endpoint)).rejects.toThrow()
    await choose('Start endpoint')
    await expect.poll(state).toBe('running')
  })

  test('copies the endpoint’s URL', async () => {
    await choose('Copy endpoint URL')
    const { url } = (await (
      await fetch(`${desktop.control}/api/v1/endpoint`, {
        headers: { authorization: `Bearer ${desktop.token}` },
      })
    ).json()) as { url: string }
    expect(await desktop.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(url)
  })

  test('leaves Ctrl+Z to the page, and to the text field that has the focus', async () => {
    const { page } = desktop
    await page.evaluate(() => {
      const field = document.createElement('input')
      field.id = 'field'
      document.body.prepend(field)
      addEventListener('keydown', ({ key }) => {
        document.body.dataset.key = key
      })
    })
    await page.focus('#field')
    // At once: what is typed with pauses is undone in pieces.
    await page.keyboard.insertText('text')
    await pressWithCtrl('z')
    await expect.poll(() => page.inputValue('#field')).toBe('')
    expect(await page.evaluate(() => document.body.dataset.key)).toBe('z')
  })
})
