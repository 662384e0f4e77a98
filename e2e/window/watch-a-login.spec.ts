import { byEitherHand, expect, test } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'
import { tabTo } from './keyboard.ts'

byEitherHand(
  'A refused login is seen as it arrives, and all that travelled',
  async ({ app, page, person, grid, lookedAt }) => {
    await expect(page.getByRole('heading', { name: 'No logins yet' })).toBeVisible()
    await lookedAt()
    const verdict = await helpdeskLogsIn(app.endpoint, 'john.doe', 'Not-his-password')
    const row = grid.getByRole('row').nth(1)
    await expect(row).toContainText(
      /john\.doe.*Refused: Invalid Username or Password.*Refused: wrong password.*200/,
      { timeout: 1000 },
    )
    // The words say what the mark shows, so it is not read out.
    await expect(row.getByText('✕')).toHaveAttribute('aria-hidden', 'true')

    await person.open(row)
    const login = page.getByRole('region', { name: 'Login 1' })
    await expect(login).toContainText('“john.doe” was to be logged in as a user.')
    await expect(login).toContainText('The password is not that of John Doe (john.doe).')
    await expect(login).toContainText('The login form shows “Invalid Username or Password”.')
    const steps = login.getByRole('region', { name: 'Timeline' }).getByRole('row')
    await expect(steps).toHaveText([/Step/, /^Read/, /^Decide/, /^Wait0\.0 ms/, /^Write/, /^Close/])
    await lookedAt()

    await person.press(login.getByRole('tab', { name: 'Request' }))
    const fields = login.getByRole('region', { name: 'Fields' })
    await expect(fields.getByRole('row', { name: /^username/ })).toContainText('john.doe')
    await expect(fields.getByRole('row', { name: /^password/ })).not.toContainText('Not-his-password')
    const addresses = login.getByRole('region', { name: 'Addresses' })
    await expect(addresses.getByRole('row', { name: /as posted/ })).toContainText('203.0.113.7')
    await expect(addresses.getByRole('row', { name: /of the socket/ })).toContainText('127.0.0.1')
    const headers = login.getByRole('region', { name: 'Headers' })
    await expect(headers.getByRole('row', { name: /^user-agent/i })).toContainText('SWIFT_LoginShare')
    const rawPart = login.getByRole('region', { name: 'Raw' })
    await expect(rawPart).toContainText('POST /loginshare HTTP/1.1')
    await person.press(rawPart.getByRole('radio', { name: 'Hex' }))
    await expect(rawPart).toContainText(
      '00000000  50 4f 53 54 20 2f 6c 6f  67 69 6e 73 68 61 72 65  |POST /loginshare|',
    )
    await expect(page.locator('body')).not.toContainText('Not-his-password')
    await lookedAt()

    await person.press(login.getByRole('tab', { name: 'Reply' }))
    await expect(login).toContainText(/<loginshare>\s+<result>0<\/result>\s+<message>/)
    await lookedAt()
    await person.press(login.getByRole('radio', { name: 'Raw' }))
    await expect(login.getByRole('tabpanel').locator('pre')).toContainText('HTTP/1.1 200')
    const wire = Buffer.from(verdict.body, 'base64').toString()
    expect(await login.getByRole('tabpanel').locator('pre').textContent()).toContain(wire)
  },
)

byEitherHand(
  'A posted password can be revealed where it was kept, and only as long',
  async ({ app, page, person, grid, lookedAt }) => {
    await helpdeskLogsIn(app.endpoint, 'john.doe', 'Before-1')
    await person.goTo('Settings')
    const keep = page.getByRole('checkbox', { name: 'Keep posted passwords in memory' })
    await person.press(keep)
    await expect(keep).toBeChecked()
    await helpdeskLogsIn(app.endpoint, 'john.doe', 'While-on-2')
    await person.goTo('Traffic')
    await expect(grid).toHaveAttribute('aria-rowcount', '3')
    await person.open(grid.getByRole('row').nth(1))
    await person.press(page.getByRole('tab', { name: 'Request' }))
    const password = page.getByRole('region', { name: 'Fields' }).getByRole('row', { name: /^password/ })
    await expect(password).not.toContainText('While-on-2')
    await person.press('Reveal')
    await expect(password).toContainText('While-on-2')
    await lookedAt()
    await person.open(grid.getByRole('row').nth(2))
    await person.press('Reveal')
    await expect(password).toContainText('not kept')

    await person.goTo('Settings')
    await person.press(keep)
    await expect(keep).not.toBeChecked()
    await person.goTo('Traffic')
    await person.open(grid.getByRole('row').nth(1))
    await person.press(page.getByRole('tab', { name: 'Request' }))
    await expect(password).toBeVisible()
    await expect(page.locator('body')).not.toContainText('While-on-2')
    await expect(page.getByRole('button', { name: 'Reveal' })).toHaveCount(0)
  },
)

test('Escape leaves a login for its row, from which the arrows and Enter go on', async ({
  app,
  page,
  person,
  grid,
}) => {
  for (const username of ['first', 'second', 'third']) await helpdeskLogsIn(app.endpoint, username, 'x')
  await person.goTo('Traffic')
  await person.open('second')
  await tabTo(page, page.getByRole('tab', { name: 'Overview' }))
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('region', { name: 'Login 1' })).toContainText('first')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('region', { name: 'Login 2' })).toContainText('second')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'Login 2' })).toHaveCount(0)
  await expect(grid).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Login 2' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('region', { name: 'Login 1' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('region')).toHaveCount(0)
})
