import { currentRow } from './current-row.ts'
import { findEntry } from './directory.ts'
import { byEitherHand, expect } from './fixture.ts'

byEitherHand(
  'What a helpdesk would trip over is a warning, and is saved all the same',
  async ({ app, page, person, lookedAt }) => {
    const warned = (field: string, reason: RegExp) =>
      expect(page.getByRole('textbox', { name: field })).toHaveAccessibleDescription(reason)
    await person.goTo('Users')
    await person.press('Add user')
    await person.write('Username', 'odd')
    await warned('E-mail addresses', /are missing; the helpdesk would refuse the login with .*No Emails/)
    await warned('Full name', /is empty; the helpdesk would show an exception page/)
    await person.write('Full name', '  ')
    await warned('Full name', /holds nothing but spaces; the helpdesk would show an exception page/)
    await person.write('E-mail addresses', 'nobody\nJohn.Doe@example.com')
    await warned('E-mail addresses', /Line 1 “nobody” is no address .* they would skip it/)
    await warned(
      'E-mail addresses',
      /Line 2 .* is shared with john\.doe; a login of this person overwrites their account/,
    )
    await person.write('Phone', '+1 555 0100 extension 4711-0815')
    await warned('Phone', /is 31 characters long; the helpdesk would store the first 25/)
    await lookedAt()

    await person.press('Save')
    await expect(currentRow(page, /^odd/)).toBeVisible()
    expect(await findEntry(app, '/users', 'odd')).toMatchObject({
      fullname: '  ',
      emails: ['nobody', 'John.Doe@example.com'],
      phone: '+1 555 0100 extension 4711-0815',
    })
  },
)
