import { entriesOf, findEntry } from './directory.ts'
import { byEitherHand, expect } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'

byEitherHand(
  'The members of an organization that is deleted are moved where one says; with Cancel nothing is deleted',
  async ({ app, page, person, grid, lookedAt }) => {
    await person.goTo('Organizations')
    await person.open('Initech')
    await person.press('Delete')
    const dialog = page.getByRole('dialog', { name: 'Delete organization “Initech”' })
    await lookedAt()
    await expect(dialog.getByRole('radio', { name: /^Move 3 users/ })).toBeChecked()
    await person.press(dialog.getByRole('button', { name: 'Cancel' }))
    await expect(dialog).toHaveCount(0)
    expect(await entriesOf(app, '/organizations')).toHaveLength(4)

    await person.press('Delete')
    await person.choose(dialog.getByRole('combobox'), 'Smith & Sons')
    await person.press(dialog.getByRole('button', { name: 'Delete' }))
    await expect(grid.getByRole('row', { name: /Initech/ })).toHaveCount(0)
    expect(await findEntry(app, '/users', 'aisha.khan')).toMatchObject({ organization: 'Smith & Sons' })
  },
)

byEitherHand(
  'Or they are deleted with it, and one undo brings all of them back',
  async ({ app, page, person, grid, lookedAt }) => {
    await person.goTo('Organizations')
    await person.open('Initech')
    await person.press('Delete')
    const dialog = page.getByRole('dialog')
    await person.press(dialog.getByRole('radio', { name: 'Delete 3 users, too' }))
    await person.press(dialog.getByRole('button', { name: 'Delete' }))
    await expect(page.getByRole('alert')).toContainText('Deleted organization “Initech”')
    expect(await entriesOf(app, '/users')).toHaveLength(9)
    await lookedAt()
    await person.press(page.getByRole('alert').getByRole('button', { name: 'Undo' }))
    await expect(grid.getByRole('row', { name: /Initech/ })).toContainText('3')
    expect(await entriesOf(app, '/users')).toHaveLength(12)
  },
)

byEitherHand('An organization is shared or restricted, as its replies say', async ({ app, page, person }) => {
  await person.goTo('Organizations')
  await person.press('Add organization')
  await person.write('Name', 'Acme')
  await person.choose('Organization type', 'Shared')
  await person.press('Save')
  await expect(page.getByRole('row', { name: /Acme/ })).toContainText('Shared')
  await person.goTo('Users')
  await person.open('emma.jones')
  await person.choose('Organization', 'Acme')
  await person.press('Save')
  await expect(page.getByRole('row', { name: /^emma\.jones/ })).toContainText('Acme')
  const { user } = await helpdeskLogsIn(app.endpoint, 'emma.jones', 'demo')
  expect(user).toMatchObject({ organization: 'Acme', organizationtype: 'shared' })
})
