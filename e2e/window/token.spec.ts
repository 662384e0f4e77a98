import type { Page } from '@playwright/test'
import { byEitherHand, expect, test } from './fixture.ts'
import type { RunningApp } from './shell.ts'

// The desktop app's window needs no token; a browser that shows the page of the desktop app does.
test.use({ inBrowser: true, expectedErrors: /status of 401/ })

/** Opens the control door in a tab that knows no token. */
async function openWithoutToken(app: RunningApp, page: Page): Promise<void> {
  await page.evaluate(() => {
    sessionStorage.clear()
  })
  await page.goto(`${app.control}/`)
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Token' })).toBeVisible()
}

byEitherHand(
  'A token that is wrong is said to be, and the whole address will do for it',
  async ({ app, page, person, lookedAt }) => {
    await openWithoutToken(app, page)
    const alert = page.getByRole('alert')
    await person.write('Token', 'wrong')
    await person.press('Continue')
    await expect(alert).toContainText('refused')
    await lookedAt()
    await person.write('Token', 'тест')
    await person.press('Continue')
    await expect(alert).toContainText('neither a token nor an address')
    await person.write('Token', `${app.control}/#token=${app.token}`)
    await person.press('Continue')
    await expect(page.getByRole('heading', { name: 'No logins yet' })).toBeVisible()
    expect(page.url()).not.toContain(app.token)
  },
)

test('The address that the app printed opens in a tab that shows the page already', async ({ app, page }) => {
  await openWithoutToken(app, page)
  await page.goto(`${app.control}/#token=wrong`)
  await expect(page.getByRole('alert')).toContainText('refused')
  await page.goto(`${app.control}/#token=${app.token}`)
  await expect(page.getByRole('heading', { name: 'No logins yet' })).toBeVisible()
  expect(page.url()).not.toContain(app.token)
})
