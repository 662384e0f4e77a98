import type { Locator } from '@playwright/test'
import { byEitherHand, expect, test } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'

byEitherHand(
  'The accounts that logins created are listed, corrected, added to and forgotten',
  async ({ app, page, person, grid, lookedAt }) => {
    await person.goTo('Helpdesk')
    await expect(page.getByText('No accounts yet.')).toBeVisible()
    await lookedAt()
    await helpdeskLogsIn(app.endpoint, 'john.doe', 'demo')
    const row = grid.getByRole('row', { name: /John Doe.*john\.doe@example\.com/ })
    await expect(row).toBeVisible({ timeout: 2000 })

    await person.open(row)
    const form = page.getByRole('form', { name: 'John Doe' })
    await person.write(form.getByLabel('Full name'), 'Jonathan Old')
    await person.press(form.getByRole('button', { name: 'Save' }))
    await expect(grid.getByRole('row', { name: /Jonathan Old/ })).toBeVisible()

    await person.press('Add account')
    const added = page.getByRole('form', { name: 'Add account' })
    await person.write(added.getByLabel('Full name'), 'Jane before')
    await person.write(added.getByLabel('E-mail addresses'), 'jane.roe@example.com')
    await lookedAt()
    await person.press(added.getByRole('button', { name: 'Save' }))
    await expect(grid).toHaveAttribute('aria-rowcount', '3')
    await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')
    await expect(grid.getByRole('row', { name: /Jane Roe/ })).toBeVisible({ timeout: 2000 })
    await expect(grid).toHaveAttribute('aria-rowcount', '3')

    await person.press('Forget accounts')
    await expect(page.getByRole('dialog')).toContainText('2 of users')
    await lookedAt()
    await person.press('Forget them')
    await expect(page.getByText('No accounts yet.')).toBeVisible()
  },
)

byEitherHand(
  'An account that is forgotten while it is open keeps what was written in it, which can be saved anew',
  async ({ app, page, person, grid }) => {
    await helpdeskLogsIn(app.endpoint, 'john.doe', 'demo')
    await person.goTo('Helpdesk')
    const row = grid.getByRole('row', { name: /John Doe/ })
    await person.open(row)
    const form = page.getByRole('form', { name: 'John Doe' })
    await expect(form).toBeVisible()
    await app.api('POST', '/helpdesk/forget')
    await expect(form).toBeHidden()
    await expect(grid).toBeFocused()

    await helpdeskLogsIn(app.endpoint, 'john.doe', 'demo')
    await person.open(row)
    await person.write(form.getByLabel('Full name'), 'Jonathan')
    await person.write(page.getByLabel('Search accounts'), 'somebody else')
    await expect(row).toBeHidden()
    await person.write(page.getByLabel('Search accounts'), '')
    await app.api('POST', '/helpdesk/forget')
    await expect(form.getByRole('alert')).toContainText('forgotten meanwhile')
    await person.press(form.getByRole('button', { name: 'Save' }))
    await expect(grid.getByRole('row', { name: /Jonathan.*john\.doe@example\.com/ })).toBeVisible()
  },
)

test('In a narrow window, the words for an empty list stay beside the form, which names what it lacks', async ({
  page,
  person,
  resize,
}) => {
  await resize(960, 640)
  await person.goTo('Helpdesk')
  await person.press(page.getByRole('tab', { name: /Staff accounts/ }))
  await person.press('Add staff account')
  const form = page.getByRole('form', { name: 'Add staff account' })
  const [words, beside] = [await boxOf(page.getByText('No staff accounts yet.')), await boxOf(form)]
  expect(words.x + words.width).toBeLessThanOrEqual(beside.x)
  await person.press(form.getByRole('button', { name: 'Save' }))
  await expect(form.getByLabel('Username')).toBeFocused()
  await expect(form).toContainText('Username is empty; a login is matched by it.')
  await expect(form).toContainText('Team is empty; every staff member is in a team.')
})

async function boxOf(element: Locator) {
  const box = await element.boundingBox()
  if (box === null) throw new Error('It is not to be seen.')
  return box
}

byEitherHand(
  'What the helpdesk knows is that of the directory until one says otherwise, and every verdict follows it',
  async ({ app, page, person, grid, lookedAt }) => {
    await person.goTo('Helpdesk')
    await person.press(page.getByRole('tab', { name: 'Groups, teams, switches' }))
    const form = page.getByRole('form', { name: 'What the helpdesk knows' })
    const same = form.getByRole('checkbox', { name: 'The same as the directory' })
    await expect(same).toBeChecked()
    await lookedAt()
    await person.press(same)
    await person.write(form.getByLabel('Registered groups'), 'Customers')
    await lookedAt()
    await person.press(form.getByRole('button', { name: 'Save' }))
    await expect(form.getByRole('button', { name: 'Save' })).toBeDisabled()

    await helpdeskLogsIn(app.endpoint, 'john.doe', 'demo')
    await person.goTo('Traffic')
    const row = grid.getByRole('row').nth(1)
    await expect(row).toContainText(
      'Refused by the helpdesk, though the reply said yes: no such registered group',
    )
    await expect(row).toContainText('Let in')
    await person.open(row)
    await person.press(page.getByRole('tab', { name: 'Helpdesk', exact: true }))
    const login = page.getByRole('region', { name: 'Login 1' })
    await expect(login.getByRole('region', { name: 'Reasons' })).toContainText(
      'no registered group Registered',
    )
    await expect(login.getByRole('region', { name: 'Organizations' })).toContainText('Northwind Traders')
    await lookedAt()
    await person.goTo('Helpdesk')
    await person.press(page.getByRole('tab', { name: 'Groups, teams, switches' }))
    await expect(page.getByRole('region', { name: 'Left behind by logins' })).toContainText(
      'Northwind Traders',
    )
  },
)
