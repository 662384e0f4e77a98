import { changeEntry } from './directory.ts'
import { expectEverythingInReach } from './fits.ts'
import { expect, test } from './fixture.ts'
import { openApp } from '../open-app.ts'

test('A page that is loaded anew is where it was, and goes on following', async ({
  app,
  page,
  person,
  grid,
}) => {
  await person.goTo('Users')
  await person.open('john.doe')
  expect(page.url()).not.toContain(app.token)
  for (let reload = 0; reload < 2; reload += 1) await page.reload()
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('john.doe')
  await changeEntry(app, '/users', 'jane.roe', { fullname: 'Jane, changed' })
  await expect(grid.getByRole('row', { name: /^jane\.roe/ })).toContainText('Jane, changed', {
    timeout: 1000,
  })
})

test.describe('When the app is gone', () => {
  // A window goes with it.
  test.use({
    inBrowser: true,
    expectedErrors: /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|status of 401/,
  })

  test('a save that it does not answer is said to have failed in whole, below a form that is still of use', async ({
    app,
    page,
    person,
    lookedAt,
  }) => {
    await person.goTo('Users')
    await person.open('john.doe')
    await person.write('Phone', '1')
    await app.kill()
    const form = page.getByRole('form')
    await person.press('Save')
    await expect(form.getByText('The app does not answer')).toBeVisible()
    await lookedAt()
    await expectEverythingInReach(page)
    await person.press('Cancel')
    await person.press('Discard')
    await expect(form).toHaveCount(0)
  })

  test('its page says so, and where it is once the app was started anew', async ({ app, page, person }) => {
    await person.goTo('Users')
    await expect(page.getByRole('row', { name: /^john\.doe/ })).toBeVisible()
    await app.kill()
    const alert = page.getByRole('alert').filter({ hasText: 'The app' })
    await expect(alert).toContainText('The app does not answer')
    await expect(page.getByRole('row', { name: /^john\.doe/ })).toBeVisible()

    // It has another token now, so this page cannot go on.
    const [port, controlPort] = [new URL(app.endpoint).port, new URL(app.control).port]
    const args = ['--port', port, '--control-port', controlPort]
    const { close } = await openApp({ workspace: app.workspace, args })
    try {
      await expect(alert).toContainText('The app was started anew')
    } finally {
      await close()
    }
  })
})
