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

function numbered(count: number): string[] {
  return Array.from({ length: count }, (_, number) => `reader.${String(number)}`)
}

byEitherHand(
  'Columns are shown, hidden and sorted by, and stay so',
  async ({ app, page, person, grid, lookedAt }) => {
    await logIn(app, 'john.doe', 'adam', 'zoe')
    const header = (name: string) => grid.getByRole('columnheader', { name })
    await person.press('Columns')
    await expect(page.getByRole('menuitemcheckbox', { name: 'Size' })).toBeVisible()
    await lookedAt()
    for (const name of ['Outcome', 'Size']) {
      await page.getByRole('menuitemcheckbox', { name }).focus()
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Escape')
    await expect(header('Size')).toBeVisible()
    await expect(header('Outcome')).toHaveCount(0)

    await expect(header('Time')).toHaveAttribute('aria-sort', 'descending')
    await person.press(header('Username').getByRole('button'))
    await expect(grid.getByRole('row').nth(1)).toContainText('adam')
    await person.press(header('Username').getByRole('button'))
    await expect(grid.getByRole('row').nth(1)).toContainText('zoe')
    await logIn(app, 'zz.top')
    await expect(page.getByRole('button', { name: '↑ 1 new' })).toBeVisible()
    await expect(grid.getByRole('row').nth(1)).toContainText('zoe')
    await person.press('↑ 1 new')
    await expect(grid.getByRole('row').nth(1)).toContainText('zz.top')

    await page.reload()
    await expect(header('Username')).toHaveAttribute('aria-sort', 'descending')
    await expect(header('Size')).toBeVisible()
    await expect(header('Outcome')).toHaveCount(0)
    await expect(grid.getByRole('row').nth(1)).toContainText('zz.top')
  },
)

test('New logins move nothing that is read; they are counted, and the count leads to them', async ({
  app,
  page,
  person,
  grid,
  resize,
}) => {
  await resize(960, 640)
  await logIn(app, ...numbered(60))
  await person.goTo('Traffic')
  await expect(grid).toHaveAttribute('aria-rowcount', '61')
  const read = grid.getByRole('row', { name: /reader\.40/ })
  await grid.hover()
  await page.mouse.wheel(0, 450)
  await expect(read).toBeInViewport()
  const before = await read.boundingBox()
  await logIn(app, 'john.doe', 'jane.roe')
  const chip = page.getByRole('button', { name: '↑ 2 new' })
  await expect(chip).toBeVisible()
  await expect(page.getByText('62 kept')).toBeVisible()
  expect(await read.boundingBox()).toEqual(before)
  await chip.click()
  await expect(grid.getByRole('row').nth(1)).toContainText('jane.roe')
  await expect(chip).toHaveCount(0)
  await logIn(app, 'somebody')
  await expect(grid.getByRole('row').nth(1)).toContainText('somebody')
  await expect(grid).toHaveAttribute('aria-rowcount', '64')
})

byEitherHand(
  'Recording is paused and goes on; the log is cleared, which can be undone, and pinned logins stay',
  async ({ app, page, person, grid, lookedAt }) => {
    await logIn(app, 'first', 'pinned', 'third')
    await app.api('PATCH', '/exchanges', { ids: [2], pinned: true })
    await expect(grid.getByRole('row', { name: /pinned/ }).getByRole('img', { name: 'Pinned' })).toBeVisible()
    await person.press('Pause')
    await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
    await logIn(app, 'unseen', 'unseen too')
    await expect(
      page.getByText('3 kept, 0 dropped · Paused: 2 logins answered and not recorded'),
    ).toBeVisible()
    await lookedAt()
    await person.press('Resume')
    await expect(page.getByText('Paused')).toHaveCount(0)

    await person.press('Clear')
    await expect(page.getByRole('alert')).toContainText('Cleared 2 logins.')
    await expect(grid).toHaveAttribute('aria-rowcount', '2')
    await expect(grid.getByRole('row').nth(1)).toContainText('pinned')
    await person.press(page.getByRole('alert').getByRole('button', { name: 'Undo' }))
    await expect(grid).toHaveAttribute('aria-rowcount', '4')
    await expect(grid.getByRole('row').nth(1)).toContainText('third')
    const outcomes = page.getByRole('figure', { name: 'Outcomes over time' }).getByRole('table')
    await expect(outcomes).toContainText('refused')

    await app.api('PATCH', '/settings', { traffic: { maxCount: 2 } })
    await expect(page.getByText('2 kept, 1 dropped')).toBeVisible()
    await app.api('PATCH', '/exchanges', { ids: [2], pinned: false })
    await expect(grid.getByRole('img', { name: 'Pinned' })).toHaveCount(0)
    await person.press('Clear')
    await expect(page.getByRole('heading', { name: 'No logins yet' })).toBeVisible()
    await expect(page.getByText('0 kept, 1 dropped')).toBeVisible()
  },
)

test('Many rows are selected, also those that were not in sight, and the keys lead to any', async ({
  app,
  page,
  grid,
  lookedAt,
}) => {
  const many = numbered(420)
  for (let at = 0; at < many.length; at += 60) await logIn(app, ...many.slice(at, at + 60))
  await expect(page.getByText('420 kept')).toBeVisible()
  await expect(grid).toHaveAttribute('aria-rowcount', '421')
  await grid.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await expect(currentRow(page, /reader\.0\b/)).toBeInViewport()
  await expect(page.getByText('420 logins selected')).toBeVisible()
  await page.keyboard.press('Shift+PageUp')
  await expect(page.getByText('420 logins selected')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByText('selected')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+A')
  await expect(page.getByText('420 logins selected')).toBeVisible()
  await lookedAt()
})

test('A login that was opened by its address has those above and below it, too', async ({ app, page }) => {
  const many = numbered(220)
  for (let at = 0; at < many.length; at += 55) await logIn(app, ...many.slice(at, at + 55))
  await page.evaluate(() => {
    location.hash = '/traffic/2'
  })
  // Now only the newest are read.
  await page.reload()
  const steps = [
    ['ArrowDown', 1],
    ['ArrowUp', 2],
    ['ArrowUp', 3],
  ] as const
  await expect(page.getByRole('region', { name: 'Login 2', exact: true })).toBeVisible()
  for (const [key, id] of steps) {
    const button = page.getByRole('button', { name: key === 'ArrowUp' ? 'Login above' : 'Login below' })
    await expect(button).toBeEnabled()
    await page.keyboard.press(`Alt+${key}`)
    await expect(page.getByRole('region', { name: `Login ${String(id)}`, exact: true })).toBeVisible()
  }
})

test('At 960 × 640 every column may be wanted, however long the names: nothing scrolls sideways', async ({
  app,
  page,
  person,
  grid,
  resize,
}) => {
  await logIn(app, 'A-long-name-that-goes-on-and-on-'.repeat(8))
  await person.press('Columns')
  for (const name of ['Interface', 'Rule', 'Size']) {
    await page.getByRole('menuitemcheckbox', { name }).click()
  }
  await page.keyboard.press('Escape')
  await person.press('Pause')
  await grid
    .getByRole('row')
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] })
  await resize(960, 640)
  await expect(page.getByText('1 login selected')).toBeVisible()
  await expectEverythingInReach(page)
})
