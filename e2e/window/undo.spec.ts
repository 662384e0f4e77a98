import { changeEntry } from './directory.ts'
import { byEitherHand, expect, test } from './fixture.ts'

byEitherHand('Undo and redo say what they do, and do it', async ({ page, person, grid }) => {
  const john = grid.getByRole('row', { name: /^john\.doe/ })
  await person.goTo('Users')
  await person.open('john.doe')
  await person.write('Full name', 'Johnny')
  await person.press('Save')
  await expect(john).toContainText('Johnny')
  await person.press('Undo: Change user “john.doe”')
  await expect(john).toContainText('John Doe')
  await person.press('Redo: Change user “john.doe”')
  await expect(john).toContainText('Johnny')
  await expect(page.getByRole('button', { name: 'Redo', exact: true })).toBeDisabled()
})

test('Ctrl+Z takes back what was changed last, whoever changed it; in a text field it is the field’s own', async ({
  app,
  page,
  person,
  grid,
}) => {
  const john = grid.getByRole('row', { name: /^john\.doe/ })
  await person.goTo('Users')
  await changeEntry(app, '/users', 'john.doe', { fullname: 'From a script' })
  await expect(john).toContainText('From a script')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(john).toContainText('John Doe')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(john).toContainText('From a script')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(john).toContainText('John Doe')
  await page.keyboard.press('ControlOrMeta+Y')
  await expect(john).toContainText('From a script')
  // Faster than they are answered: each counts.
  for (const key of ['Z', 'Y', 'Z', 'Y', 'Z']) await page.keyboard.press(`ControlOrMeta+${key}`)
  await expect(john).toContainText('John Doe')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(john).toContainText('From a script')

  const search = page.getByRole('searchbox', { name: 'Search users' })
  await search.pressSequentially('script')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(search).not.toHaveValue('script')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await expect(john).toContainText('From a script')
})

byEitherHand(
  'An undo that opens the endpoint beyond this computer asks first',
  async ({ app, page, person }) => {
    const reachable = page.getByText('so other machines can reach it')
    const change = (hosts: string[]) => app.api('PATCH', '/settings', { endpoint: { hosts } })
    const hosts = async () => ((await app.api('GET', '/endpoint')).body as { hosts: string[] }).hosts
    await change(['0.0.0.0'])
    expect(await hosts()).toEqual(['0.0.0.0'])
    await expect(reachable).toBeVisible()
    await change(['127.0.0.1'])
    await expect(reachable).toHaveCount(0)
    const dialog = page.getByRole('dialog', { name: 'Open the endpoint beyond this computer?' })

    await person.press('Undo: Change settings: Addresses')
    await expect(dialog.getByRole('listitem')).toContainText(['0.0.0.0'])
    await person.press(dialog.getByRole('button', { name: 'Cancel' }))
    await expect(dialog).toHaveCount(0)
    expect(await hosts()).toEqual(['127.0.0.1'])

    await page.keyboard.press('ControlOrMeta+Z')
    await person.press(dialog.getByRole('button', { name: 'Open it' }))
    await expect(reachable).toBeVisible()
    expect(await hosts()).toEqual(['0.0.0.0'])
  },
)
