import { expectEverythingInReach } from './fits.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'
import { activeIn } from './scenarios.ts'

byEitherHand(
  'An error is found by what the form shows, and its example is judged to be just that',
  async ({ app, page, person, lookedAt }) => {
    await person.goTo('Errors')
    const rows = page.getByRole('table').getByRole('row')
    await expect(rows).toHaveCount(12)
    await lookedAt()
    await person.write(page.getByRole('searchbox', { name: 'Search errors' }), 'invalid group')
    await expect(page.getByRole('status').filter({ hasText: '3 of 11' })).toBeVisible()
    await person.write(page.getByRole('searchbox', { name: 'Search errors' }), 'no emails')
    await expect(rows).toHaveCount(2)
    await expect(rows.last()).toContainText('Invalid XML Received for User LoginShare Plugin (No Emails)')
    await person.press('Activate Success without an e-mail')
    await expect(activeIn(page)).toHaveAccessibleName('Scenario: Success without an e-mail')
    await expect(rows.last()).toContainText('● Active')
    const { error } = await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')
    expect(error).toBe('Invalid data provided: No Emails')
    await person.press(
      page.getByRole('link', { name: 'Check an example of Invalid data provided: No Emails' }),
    )
    const verdict = page.getByRole('region', { name: 'Verdict' })
    await expect(verdict).toContainText(
      '⚠ Refused by the helpdesk, though the reply said yes: no valid e-mail',
    )
    await expect(verdict.getByRole('region', { name: 'Login form' })).toContainText(
      'Invalid data provided: No Emails',
    )
  },
)

test('A text that is none of the helpdesk’s is said to be the reply’s own message', async ({
  page,
  person,
}) => {
  await person.goTo('Errors')
  await person.write(page.getByRole('searchbox', { name: 'Search errors' }), 'Konto gesperrt')
  await expect(page.getByText('No error holds “Konto gesperrt”.')).toContainText('the reply’s own message')
})

test('Every example ends in what its row says', async ({ page, person }) => {
  await person.goTo('Errors')
  const links = page.getByRole('link', { name: /^Check an example of / })
  const count = await links.count()
  for (let at = 0; at < count; at += 1) {
    await person.goTo('Errors')
    const shown = (await links.nth(at).getAttribute('aria-label'))?.replace('Check an example of ', '') ?? ''
    await links.nth(at).click()
    const form = page.getByRole('region', { name: 'Login form' })
    const wanted: Record<string, string> = {
      'The reply’s own message': 'Invalid Username or Password',
      'No reason': 'with no reason',
      'An exception page': 'An exception page',
    }
    await expect(form).toContainText(wanted[shown] ?? shown)
  }
  expect(count).toBe(11)
})

test('Errors and a reply that is checked can be read in the dark', async ({ page, person, lookedAt }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await person.goTo('Errors')
  await lookedAt()
  await person.goTo('Check a reply')
  await lookedAt()
  for (const example of ['The documentation’s misprint', 'A refusal', 'A good reply']) {
    await person.press(example)
    await expect(page.getByRole('region', { name: 'Reasons' })).toBeVisible()
    await lookedAt()
  }
})

for (const [width, height] of [
  [960, 640],
  [640, 400],
] as const) {
  test(`At ${String(width)} × ${String(height)} all errors are in reach`, async ({
    page,
    person,
    resize,
    lookedAt,
  }) => {
    await resize(width, height)
    await person.goTo('Errors')
    await lookedAt()
    await expectEverythingInReach(page)
  })
}
