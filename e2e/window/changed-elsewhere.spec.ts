import { currentRow } from './current-row.ts'
import { changeEntry, deleteEntry, findEntry } from './directory.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import type { RunningApp } from './shell.ts'

byEitherHand(
  'A form follows what is changed elsewhere, and asks about what was changed here, too',
  async ({ app, page, person, lookedAt }) => {
    await person.goTo('Users')
    await person.open('john.doe')
    await person.write('Phone', '1')
    await changeEntry(app, '/users', 'john.doe', { fullname: 'Johnny', phone: '2' })
    await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Johnny', { timeout: 1000 })
    await expect(page.getByText('taken over here: Full name.')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('1')
    await expect(page.getByText('Changed elsewhere meanwhile to “2”.')).toBeVisible()
    await lookedAt()

    await person.press('Take that')
    await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('2')
    await person.write('Designation', 'Boss')
    await person.press('Save')
    await expect(page.getByRole('form')).toHaveCount(0)
    expect(await findEntry(app, '/users', 'john.doe')).toMatchObject({
      fullname: 'Johnny',
      phone: '2',
      designation: 'Boss',
    })
  },
)

byEitherHand('What is unsaved is not lost without a question', async ({ page, person, lookedAt }) => {
  const dialog = page.getByRole('dialog', { name: 'Discard the changes?' })
  const phone = page.getByRole('textbox', { name: 'Phone' })
  await person.goTo('Users')
  await person.open('john.doe')
  await person.write('Phone', '1')
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('button', { name: 'Keep editing' })).toBeFocused()
  await lookedAt()
  await person.press(dialog.getByRole('button', { name: 'Keep editing' }))
  await expect(dialog).toHaveCount(0)
  await expect(phone).toHaveValue('1')

  await person.goTo('Groups')
  await expect(dialog).toBeVisible()
  await expect(phone).toHaveValue('1')
  await person.press(dialog.getByRole('button', { name: 'Discard' }))
  await expect(page.getByRole('heading', { name: 'Groups' })).toBeVisible()
  await person.goTo('Users')
  await person.open('john.doe')
  await expect(phone).toHaveValue('+1 555 0100')
})

byEitherHand(
  'A person who is deleted elsewhere while one changes them can be added again',
  async ({ app, page, person, lookedAt }) => {
    await person.goTo('Users')
    await person.open('john.doe')
    await person.write('Designation', 'Still here')
    await deleteEntry(app, '/users', 'john.doe')
    await expect(page.getByText('This user was deleted elsewhere meanwhile.')).toBeVisible({ timeout: 1000 })
    await lookedAt()
    await person.press('Save')
    await expect(currentRow(page, /^john\.doe/)).toBeVisible()
    expect(await findEntry(app, '/users', 'john.doe')).toMatchObject({ designation: 'Still here' })
  },
)

const soon = { timeout: 1000 }

test('What is added, changed or deleted elsewhere is seen within a second', async ({ app, person, grid }) => {
  for (const [title, place, named, more] of [
    ['Users', '/users', 'username', { usergroup: 'VIP' }],
    ['Groups', '/user-groups', 'title', {}],
    ['Organizations', '/organizations', 'name', {}],
  ] as const) {
    await person.goTo(title)
    await expect(grid).toHaveAttribute('aria-label', title)
    const row = grid.getByRole('row', { name: /^Ada’s/ })
    await app.api('POST', place, { [named]: 'Ada’s', ...more })
    await expect(row).toBeVisible(soon)
    await changeEntry(app, place, 'Ada’s', { [named]: 'Ada’s own' })
    await expect(row).toContainText('Ada’s own', soon)
    await deleteEntry(app, place, 'Ada’s own')
    await expect(row).toHaveCount(0, soon)
  }
})

test('So are settings, and what the endpoint does', async ({ app, page, person }) => {
  await person.goTo('Settings')
  await app.api('PATCH', '/settings', { messages: { refused: 'Not today' } })
  await expect(page.getByRole('textbox', { name: 'Refused', exact: true })).toHaveValue('Not today', soon)
  await app.api('PATCH', '/posted-passwords', { keep: true })
  await expect(page.getByRole('checkbox', { name: 'Keep posted passwords in memory' })).toBeChecked(soon)
  await app.api('POST', '/endpoint/stop')
  await expect(page.getByText('Stopped', { exact: true })).toBeVisible(soon)
  await expect(page.getByRole('button', { name: 'Start endpoint' })).toBeVisible(soon)
  await app.api('POST', '/endpoint/start')
  await expect(page.getByText('Running', { exact: true })).toBeVisible(soon)
  expect(await urlShown(app)).toBe(await page.getByRole('banner').locator('code').textContent())
})

async function urlShown(app: RunningApp): Promise<string> {
  return ((await app.api('GET', '/endpoint')).body as { url: string }).url
}
