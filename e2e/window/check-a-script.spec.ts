import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Report } from '../../shared/check-script/report.ts'
import { servePhp } from '../check-script/serve-php.ts'
import { expectEverythingInReach } from './fits.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import type { Person } from './person.ts'

/** Fills in who can log in. */
async function fillIn(page: Page, person: Person, username: string): Promise<Locator> {
  const works = page.getByRole('group', { name: 'A login that works' })
  await person.write(works.getByRole('textbox', { name: 'Username', exact: true }), username)
  await person.write(works.getByLabel('Password', { exact: true }), 'demo')
  return works
}

/** A script that never answers. */
async function silentScript() {
  const server = http.createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { server, url: `http://127.0.0.1:${String(port)}/`, close }
}

byEitherHand(
  'A script is checked: what it does wrong is said, with what to change, and saved as a report',
  async ({ page, person, saved, lookedAt }) => {
    const php = await servePhp()
    await person.goTo('Check a script')
    await lookedAt()
    const url = php.urlOf('e2e/check-script/no-valid-email.php')
    await person.write('LoginShare URL', url)
    const works = await fillIn(page, person, 'john.doe')
    await person.write(
      works.getByRole('textbox', { name: 'E-mail address that works, too' }),
      'john.doe@example.com',
    )
    await person.press('Check')
    await expect(page.getByText('13 passed, 1 failed, 2 not checked', { exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeFocused()
    const failed = page.getByRole('listitem').filter({ hasText: 'Failed' })
    await expect(failed.getByRole('heading')).toHaveText('The reply holds all that the helpdesk needs')
    await expect(failed).toContainText('the helpdesk shows “Invalid data provided: No Emails”')
    await expect(failed).toContainText('What to change: Send usergroup, fullname and emails in user.')
    await lookedAt()

    const file = await saved(() => person.press('Save report'))
    expect(file.name).toBe('loginshare-check.json')
    const text = await readFile(file.path, 'utf8')
    expect(JSON.parse(text) as Report).toMatchObject({
      url,
      kind: 'user',
      passed: 13,
      failed: 1,
      notChecked: 2,
    })
    expect(text).not.toContain('demo')
    await php.close()
  },
)

byEitherHand('Before logins go to another computer, the page asks', async ({ page, person, lookedAt }) => {
  await person.goTo('Check a script')
  await person.write('LoginShare URL', 'http://nowhere.invalid/loginshare')
  await fillIn(page, person, 'john.doe')
  await person.press('Check')
  const dialog = page.getByRole('dialog', { name: 'Send these logins to another computer?' })
  await expect(dialog).toContainText('sent to nowhere.invalid, passwords included')
  await expect(dialog).toContainText('they travel unencrypted')
  await lookedAt()
  await person.press(dialog.getByRole('button', { name: 'Cancel' }))
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(/\d passed/)).toHaveCount(0)

  await person.press('Check')
  await person.press(dialog.getByRole('button', { name: 'Send them' }))
  await expect(page.getByText('0 passed, 1 failed, 15 not checked', { exact: true })).toBeVisible()
  await expect(page.getByText('There is no host called nowhere.invalid')).toBeVisible()
})

byEitherHand(
  'The mock itself passes for staff, at the interfaces that are ticked',
  async ({ page, person }) => {
    await person.goTo('Check a script')
    await person.press(page.getByRole('radio', { name: 'Staff member' }))
    await expect(page.getByRole('textbox', { name: 'LoginShare URL' })).toHaveValue(/\/loginshare\/staff$/)
    await fillIn(page, person, 'ann.lee')
    await person.press(page.getByRole('checkbox', { name: 'admin' }))
    await person.press('Check')
    await expect(page.getByText('17 passed, 1 failed, 1 not checked', { exact: true })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Failed' })).toContainText(
      'The interface “admin” lets this staff member in',
    )
    await person.press(page.getByRole('checkbox', { name: 'admin' }))
    await person.press('Check')
    await expect(page.getByText('18 passed, 0 failed, 1 not checked', { exact: true })).toBeVisible()
  },
)

byEitherHand('A check can be cancelled, and goes on while one looks elsewhere', async ({ page, person }) => {
  const { server, url, close } = await silentScript()
  await person.goTo('Check a script')
  await person.write('LoginShare URL', url)
  await fillIn(page, person, 'john.doe')
  const asked = once(server, 'request') as Promise<[http.IncomingMessage]>
  await person.press('Check')
  const [{ socket }] = await asked
  await expect(page.getByText('The right password is accepted')).toBeVisible()
  await person.goTo('Users')
  await person.goTo('Check a script')
  await expect(page.getByText('The right password is accepted')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'LoginShare URL' })).toHaveValue(url)

  const closed = once(socket, 'close')
  await person.press('Cancel')
  await expect(page.getByText('Cancelled; the checks below were made.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeFocused()
  await closed
  close()
})

test.describe('Refused', () => {
  test.use({ expectedErrors: /422/ })

  byEitherHand('What is missing is said at the field, and nothing is sent', async ({ page, person }) => {
    await person.goTo('Check a script')
    await person.write('LoginShare URL', 'intranet/login.php')
    await person.press('Check')
    await expect(page.getByRole('alert')).toHaveText('Nothing was sent. Look at the fields in red.')
    await expect(page.getByText('LoginShare URL is no URL; it begins with http://')).toBeVisible()
    await expect(page.getByText('Username is empty.')).toBeVisible()
    await expect(page.getByText('Password is empty.')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'LoginShare URL' })).toBeFocused()
  })
})

byEitherHand('The starter script is shown, copied and saved', async ({ page, person, saved, lookedAt }) => {
  const script = await readFile(path.join(import.meta.dirname, '../../resources/starter-script.php'), 'utf8')
  await person.goTo('Check a script')
  await person.press('Starter script')
  await expect(page.getByRole('region', { name: 'Script' })).toContainText('function findStaff')
  await lookedAt()
  const file = await saved(() => person.press('Save as a file'))
  expect(file.name).toBe('loginshare.php')
  expect(await readFile(file.path, 'utf8')).toBe(script)
  await person.press('Copy script')
  await expect(page.getByRole('button', { name: 'Copy script' })).toHaveText('Copied')
  await person.press('Check a script')
  await expect(page.getByRole('heading', { name: 'Check a script' })).toBeVisible()
})

test('In a small window nothing scrolls sideways, before and after a check', async ({
  page,
  person,
  resize,
}) => {
  for (const [width, height] of [
    [960, 640],
    [640, 400],
  ] as const) {
    await resize(width, height)
    await person.goTo('Check a script')
    await expectEverythingInReach(page)
    await person.press(page.getByRole('radio', { name: 'Staff member' }))
    await fillIn(page, person, 'ann.lee')
    await person.press('Check')
    await expect(page.getByText('18 passed, 0 failed, 1 not checked', { exact: true })).toBeVisible()
    await expectEverythingInReach(page)
    await person.press('Starter script')
    await expectEverythingInReach(page)
  }
})
