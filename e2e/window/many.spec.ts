import type { Locator, Page } from '@playwright/test'
import { entriesOf, findEntry, type Entry } from './directory.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import { goToRow } from './keyboard.ts'
import type { RunningApp } from './shell.ts'
import type { Hand } from './person.ts'

/** Chooses one row, as one does with a mouse or without. */
async function choose(page: Page, hand: Hand, row: Locator): Promise<void> {
  if (hand === 'mouse') return row.click({ modifiers: ['ControlOrMeta'] })
  await goToRow(page, page.getByRole('grid'), row)
  await page.keyboard.press('Space')
}

/** What the app has of some people, in this order. */
async function peopleOf(app: RunningApp, usernames: readonly string[]): Promise<(Entry | undefined)[]> {
  const people = await entriesOf(app, '/users')
  return usernames.map((wanted) => people.find(({ username }) => username === wanted))
}

byEitherHand(
  'Some people are chosen, and what is done to them is one edit that the toast takes back',
  async ({ app, page, person, grid, hand, lookedAt }) => {
    const row = (username: string) => grid.getByRole('row', { name: new RegExp(`^${username}`) })
    const two = ['jane.roe', 'john.doe']
    const toast = page.getByRole('alert')
    const dialog = page.getByRole('dialog')
    const undo = async () => {
      await person.press(toast.getByRole('button', { name: 'Undo' }))
      await expect(toast).toHaveCount(0)
    }
    await person.goTo('Users')
    const before = await peopleOf(app, two)
    for (const username of two) await choose(page, hand, row(username))
    await expect(page.getByText('2 selected')).toBeVisible()
    await expect(grid.getByRole('row', { selected: true })).toHaveCount(2)
    await lookedAt()

    await person.press('Disable')
    await expect(toast).toContainText('Disabled 2 users.')
    expect(await peopleOf(app, two)).toMatchObject([{ enabled: false }, { enabled: false }])
    await expect(row('jane.roe')).toContainText('No')
    await undo()
    await expect(row('jane.roe')).toContainText('Yes')
    await person.press('Enable')
    await expect(toast).toContainText('Nothing to change')
    await person.press(toast.getByRole('button'))

    await person.press('Move to group…')
    await person.choose(dialog.getByRole('combobox'), 'VIP')
    await lookedAt()
    await person.press(dialog.getByRole('button', { name: 'Change' }))
    await expect(toast).toContainText('Moved 2 users.')
    expect(await peopleOf(app, two)).toMatchObject([{ usergroup: 'VIP' }, { usergroup: 'VIP' }])
    await undo()
    await person.press('Move to organization…')
    await person.choose(dialog.getByRole('combobox'), 'None')
    await person.press(dialog.getByRole('button', { name: 'Change' }))
    await expect(toast).toContainText('Moved 2 users.')
    expect(await peopleOf(app, two)).toMatchObject([{ organization: '' }, { organization: '' }])
    await undo()

    await person.press('Set password…')
    await person.write('Password', 'the same for all')
    await person.press(dialog.getByRole('button', { name: 'Change' }))
    await expect(toast).toContainText('Changed the password of 2 users.')
    expect(await peopleOf(app, two)).toMatchObject([
      { password: 'the same for all' },
      { password: 'the same for all' },
    ])
    await undo()

    await person.press('Delete')
    await expect(toast).toContainText('Deleted 2 users.')
    await expect(page.getByText('10 in all')).toBeVisible()
    await expect(grid).toBeFocused()
    await undo()
    await expect(row('jane.roe')).toBeVisible()
    expect(await peopleOf(app, two)).toEqual(before)
  },
)

byEitherHand(
  'All that a search shows are chosen at once; what it hides is left alone',
  async ({ app, page, person, grid }) => {
    await person.goTo('Users')
    await person.press(page.getByRole('checkbox', { name: 'Select all shown' }))
    await expect(page.getByText('12 selected')).toBeVisible()
    await person.write(page.getByRole('searchbox', { name: 'Search users' }), 'jane')
    await expect(page.getByText('1 selected')).toBeVisible()
    await person.press('Disable')
    await expect(page.getByRole('alert')).toContainText('Disabled user “jane.roe”.')
    expect(await findEntry(app, '/users', 'jane.roe')).toMatchObject({ enabled: false })
    expect(await findEntry(app, '/users', 'john.doe')).toMatchObject({ enabled: true })
    await person.press('Select none')
    await expect(page.getByText('1 of 12')).toBeVisible()
    await expect(grid.getByRole('row', { selected: true })).toHaveCount(0)
  },
)

byEitherHand(
  'Organizations that are deleted together ask once what becomes of all their members',
  async ({ app, page, person, grid, hand, lookedAt }) => {
    await person.goTo('Organizations')
    for (const name of ['Initech', 'Smith & Sons']) {
      await choose(page, hand, grid.getByRole('row', { name: new RegExp(`^${name}`) }))
    }
    await person.press('Delete')
    const dialog = page.getByRole('dialog', { name: 'Delete 2 organizations' })
    await expect(dialog.getByRole('combobox').getByRole('option')).toHaveText([
      'None',
      'Northwind Traders',
      'Café Zürich GmbH',
    ])
    await lookedAt()
    await person.choose(dialog.getByRole('combobox'), 'Northwind Traders')
    await person.press(dialog.getByRole('button', { name: 'Delete' }))
    await expect(page.getByRole('alert')).toContainText('Deleted 2 organizations.')
    expect(await findEntry(app, '/users', 'aisha.khan')).toMatchObject({ organization: 'Northwind Traders' })
    await person.press(page.getByRole('alert').getByRole('button', { name: 'Undo' }))
    await expect(grid.getByRole('row', { name: /^Initech/ })).toContainText('3')
  },
)

test.describe('Rows are chosen', () => {
  test('with Shift and Ctrl and a click, which opens nothing', async ({ page, person, grid }) => {
    const rows = grid.getByRole('row')
    await person.goTo('Users')
    await rows.nth(2).click({ modifiers: ['ControlOrMeta'] })
    await rows.nth(5).click({ modifiers: ['Shift'] })
    await expect(grid.getByRole('row', { selected: true })).toHaveCount(4)
    await rows.nth(4).click({ modifiers: ['Shift'] })
    await expect(page.getByText('3 selected')).toBeVisible()
    await rows.nth(7).getByRole('gridcell').first().click()
    await expect(page.getByText('4 selected')).toBeVisible()
    await expect(page.getByRole('form')).toHaveCount(0)
    await expect(grid).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByText('12 in all')).toBeVisible()
  })

  test('with Shift and the arrows, Space, and Ctrl+A; Delete deletes them', async ({
    page,
    person,
    grid,
  }) => {
    await person.goTo('Users')
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowUp')
    await expect(page.getByText('3 selected')).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByText('2 selected')).toBeVisible()
    await page.keyboard.press('Delete')
    await expect(page.getByText('10 in all')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+A')
    await expect(page.getByText('10 selected')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Z')
    await expect(page.getByText('10 selected')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText('12 in all')).toBeVisible()
  })
})
