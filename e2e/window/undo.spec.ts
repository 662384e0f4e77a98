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

  const search = page.getByRole('searchbox', { name: 'Search users' })
  await search.pressSequentially('script')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(search).not.toHaveValue('script')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  await expect(john).toContainText('From a script')
})
