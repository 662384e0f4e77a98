import { currentRow } from './current-row.ts'
import { expectEverythingInReach } from './fits.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import type { RunningApp } from './shell.ts'

/** Logins as a helpdesk posts them, one after the other. */
async function logIn(app: RunningApp, ...usernames: string[]): Promise<void> {
  for (const username of usernames) {
    const body = new URLSearchParams({ username, password: 'demo', ipaddress: '203.0.113.7' })
    await fetch(app.endpoint, { method: 'POST', body })
  }
}

byEitherHand(
  'A login is found by a search that helps to write it, and says what it understood',
  async ({ app, page, person, hand, grid, lookedAt }) => {
    await logIn(app, 'john.doe', 'jane.who', 'jane.roe', 'somebody')
    await person.goTo('Traffic')
    await expect(page.getByText('4 kept')).toBeVisible()
    const search = page.getByRole('combobox', { name: 'Search the log' })
    await person.write(search, 'jane -is:log')
    const option = page
      .getByRole('option', { name: 'is:loggedin' })
      .or(page.getByRole('option', { name: 'loggedin' }))
    await expect(option).toContainText('the helpdesk logged the person in')
    await lookedAt()
    if (hand === 'mouse') await option.click()
    else {
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await expect(search).toHaveValue('jane -is:loggedin ')
    const words =
      '1 of 4 kept, 0 dropped. Shown: where the row holds “jane” and the helpdesk did not log the person in.'
    await expect(page.getByText(words)).toBeVisible()
    await expect(search).toHaveAccessibleDescription(words)
    await expect(grid).toHaveAttribute('aria-rowcount', '2')
    await expect(grid.getByRole('row').nth(1)).toContainText('jane.who')
    await expect(page.getByText('The search finds 1.')).toBeAttached()
    await lookedAt()

    await person.open('jane.who')
    await expect(page.getByRole('region', { name: 'Login 2' })).toBeVisible()
  },
)

byEitherHand(
  'A mistake in a search is marked where it is, and what was found stays',
  async ({ app, page, person, grid, lookedAt }) => {
    await logIn(app, 'john.doe', 'jane.roe')
    const search = page.getByRole('combobox', { name: 'Search the log' })
    await person.write(search, 'jane')
    // Before it is searched the list may have one row for a moment, too: that of the login that was read first.
    await expect(page.getByText('1 of 2 kept')).toBeVisible()
    await person.write(search, 'jane status:red')
    await expect(page.locator('mark')).toHaveText('red')
    await expect(
      page.getByText('“status:” takes a status such as 200, a class such as 4xx, or none.').first(),
    ).toBeVisible()
    await expect(search).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText('1 of 2 kept, 0 dropped')).toBeVisible()
    await expect(grid).toHaveAttribute('aria-rowcount', '2')
    await lookedAt()
    await person.write(search, 'jane status:200')
    await expect(page.locator('mark')).toHaveCount(0)
    await expect(page.getByText('1 of 2 kept')).toBeVisible()
  },
)

test('New logins appear that the search finds, and others do not', async ({ app, page, person, grid }) => {
  await logIn(app, 'john.doe', 'jane.roe')
  await person.write(page.getByRole('combobox', { name: 'Search the log' }), 'user:jane')
  await expect(page.getByText('1 of 2 kept')).toBeVisible()
  await logIn(app, 'john.doe', 'jane.who', 'somebody')
  await expect(page.getByText('2 of 5 kept')).toBeVisible({ timeout: 1000 })
  await expect(grid.getByRole('row').nth(1)).toContainText('jane.who')
  await expect(grid).toHaveAttribute('aria-rowcount', '3')
})

test('Of hundreds of logins that a search finds, the oldest is read when it is scrolled to', async ({
  app,
  page,
  person,
  grid,
}) => {
  const many = Array.from({ length: 1200 }, (_, number) =>
    number % 2 === 0 ? `even.${String(number)}` : 'odd',
  )
  for (let at = 0; at < many.length; at += 60) await logIn(app, ...many.slice(at, at + 60))
  await person.write(page.getByRole('combobox', { name: 'Search the log' }), 'user:even')
  await expect(page.getByText('600 of 1,200 kept')).toBeVisible()
  await expect(grid).toHaveAttribute('aria-rowcount', '601')
  await grid.focus()
  await page.keyboard.press('End')
  await expect(currentRow(page, /even\.0\b/)).toBeInViewport()
})

test('A search that finds nothing says so, and leads back to all', async ({
  app,
  page,
  person,
  grid,
  lookedAt,
}) => {
  await logIn(app, 'john.doe')
  const search = page.getByRole('combobox', { name: 'Search the log' })
  await person.write(search, 'nobody')
  await expect(page.getByText('No login is found by this search.')).toBeVisible()
  await lookedAt()
  await person.press('Show all')
  await expect(search).toHaveValue('')
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
  await expect(grid).toBeFocused()
})

test('The keys lead from the list to the search, through its suggestions, and back', async ({
  app,
  page,
  grid,
}) => {
  await logIn(app, 'john.doe', 'jane.roe')
  const search = page.getByRole('combobox', { name: 'Search the log' })
  const options = page.getByRole('option')
  await grid.focus()
  await page.keyboard.type('jane')
  await expect(search).toHaveValue('jane')
  await expect(page.getByText('1 of 2 kept')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(grid).toBeFocused()
  await search.focus()
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('')
  await expect(grid).toBeFocused()

  await search.focus()
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(search).toHaveValue('user:')
  await expect(options).toHaveText([/^jane\.roe/, /^john\.doe/])
  await page.keyboard.press('Escape')
  await expect(options).toHaveCount(0)
  await expect(search).toHaveValue('user:')
})

test('In a small window a long search, its suggestions and its mistakes are in reach', async ({
  app,
  page,
  person,
  resize,
}) => {
  await logIn(app, 'A-long-name-that-goes-on-and-on-'.repeat(8))
  await resize(640, 400)
  const search = page.getByRole('combobox', { name: 'Search the log' })
  await person.write(search, `user:"${'long '.repeat(40)}" or user:`)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('mark')).toHaveText('user:')
  await expectEverythingInReach(page)
})
