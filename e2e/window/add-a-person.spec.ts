import { currentRow } from './current-row.ts'
import { byEitherHand, expect } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'

byEitherHand('Somebody adds a person, who can then log in', async ({ app, page, person, lookedAt }) => {
  await person.goTo('Users')
  await lookedAt()
  await person.press('Add user')
  await expect(page.getByRole('textbox', { name: 'Username' })).toBeFocused()
  await person.write('Username', 'ada.king')
  await person.write('Password', 'Engine-1843')
  await person.write('Full name', 'Ada King')
  await person.choose('User group', 'VIP')
  await person.write('E-mail addresses', 'ada@example.com\nking@example.com')
  await person.write('Designation', 'Countess')
  await person.choose('Organization', 'Initech')
  await person.write('Phone', '+44 20 1815 1210')
  await lookedAt()
  await person.press('Save')
  await expect(currentRow(page, /ada\.king/)).toBeVisible()

  const verdict = await helpdeskLogsIn(app.endpoint, 'ada.king', 'Engine-1843')
  expect(verdict).toMatchObject({
    ok: true,
    user: {
      usergroup: 'VIP',
      fullname: 'Ada King',
      designation: 'Countess',
      organization: 'Initech',
      organizationtype: 'restricted',
      emails: ['ada@example.com', 'king@example.com'],
      phone: '+44 20 1815 1210',
    },
  })

  await person.goTo('Traffic')
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText(
    /ada\.king.*Logged in as .*\(new account\)/,
  )
})
