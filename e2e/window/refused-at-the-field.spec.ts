import { entriesOf } from './directory.ts'
import { byEitherHand, expect } from './fixture.ts'

byEitherHand(
  'What cannot be is refused at its field, and what was typed stays',
  async ({ app, page, person, lookedAt }) => {
    const username = page.getByRole('textbox', { name: 'Username' })
    const designation = page.getByRole('textbox', { name: 'Designation' })
    await person.goTo('Users')
    await person.press('Add user')
    await person.write('Full name', 'Ada King')

    await person.press('Save')
    await expect(username).toHaveAccessibleDescription(/Username is empty/)
    await expect(username).toHaveAttribute('aria-invalid', 'true')
    await expect(username).toBeFocused()
    await lookedAt()

    // Going on to the next field is enough for it to be checked.
    await person.write('Username', 'JOHN.DOE')
    await person.write('Designation', 'Countess\u0001')
    await expect(username).toHaveAccessibleDescription(/Username is taken by John Doe/)

    await person.write('Username', 'ada\u0000king')
    await person.press('Save')
    await expect(username).toHaveAccessibleDescription(/Username .*XML/)
    await expect(username).toBeFocused()
    await person.write('Username', 'ada.king')
    await person.press('Save')
    await expect(designation).toHaveAccessibleDescription(/Designation .*XML/)
    await expect(designation).toBeFocused()

    await expect(designation).toHaveValue('Countess\u0001')
    await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Ada King')
    expect(await entriesOf(app, '/users')).toHaveLength(12)
  },
)
