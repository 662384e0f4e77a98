import { expectEverythingInReach } from './fits.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import type { RunningApp } from './shell.ts'

/** Logins as a helpdesk posts them, one after the other. */
async function logIn(app: RunningApp, password: string, ...usernames: string[]): Promise<void> {
  for (const username of usernames) {
    const body = new URLSearchParams({ username, password, ipaddress: '203.0.113.7' })
    await fetch(app.endpoint, { method: 'POST', body })
  }
}

byEitherHand(
  'Two logins are compared side by side, and a rule is made of one',
  async ({ app, page, person, lookedAt }) => {
    await logIn(app, 'demo', 'john.doe', 'somebody')
    await person.open('somebody')
    await person.pick('More actions', 'Compare with…')
    const search = page.getByRole('combobox', { name: 'Login' })
    await person.write(search, 'john')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const both = page.getByRole('region', { name: 'Logins 2 and 1' })
    await expect(
      both.getByRole('region', { name: 'Fields' }).getByRole('row', { name: /username/ }),
    ).toContainText('≠ differs: usernamesomebodyjohn.doe')
    await expect(both.getByRole('row', { name: /^Status/ })).toBeVisible()
    await expect(both.getByRole('region', { name: 'Reply', exact: true })).toContainText(
      '<fullname>John Doe</fullname>',
    )
    await lookedAt()
    await person.press(both.getByRole('switch', { name: 'Only differences' }))
    await expect(both.getByRole('row', { name: /^Status/ })).toHaveCount(0)
    await expect(both.getByRole('region', { name: 'Verdict' })).toContainText('Logged in as John Doe')
    await both.getByRole('button', { name: 'Close' }).press('Enter')

    await person.pick('More actions', 'Make a rule…')
    await person.press(page.getByRole('checkbox', { name: 'IP address of the person is 203.0.113.7' }))
    await lookedAt()
    await person.press('Open the editor')
    await expect(page.getByRole('group', { name: 'Rule 1', exact: true })).toContainText(
      'When username is “somebody” and IP address of the person is 203.0.113.7',
    )
    await person.write('Name', 'Of somebody')
    await person.press('Save')
    await expect(page.getByRole('grid').getByRole('row', { name: /Of somebody/ })).toBeVisible()
  },
)

test.describe(() => {
  // The app says so when it needs the password.
  test.use({ expectedErrors: /422/ })

  byEitherHand(
    'A login is pinned and noted, tried again with a password that is asked for, and its person added',
    async ({ app, page, person, grid, lookedAt }) => {
      await logIn(app, 's3cret-one', 'new.person')
      await person.open('new.person')
      const login = page.getByRole('region', { name: 'Login 1' })
      await person.press(login.getByRole('button', { name: 'Pin' }))
      await expect(login.getByRole('button', { name: 'Unpin' })).toBeVisible()
      await person.press('Add note')
      await person.write('Note', 'Ticket 42')
      await lookedAt()
      await person.press('Save')
      await expect(login.getByRole('region', { name: 'Note' })).toContainText('Ticket 42')

      await person.pick('More actions', 'Add to the directory…')
      await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('New Person')
      await person.write('Password', 'right-1')
      await person.press('Save')
      await expect(grid.getByRole('row', { name: /new\.person/ })).toBeVisible()

      await person.goTo('Traffic')
      await person.open('new.person')
      await person.press('Try again')
      await person.write(page.getByLabel('Password', { exact: true }), 'right-1')
      await lookedAt()
      await person.press('Log in')
      await expect(page.getByRole('region', { name: 'Login 2' })).toContainText('Logged in as New Person')
      // Now that it was the right one, nobody is asked.
      await person.press('Try again')
      await expect(page.getByRole('region', { name: 'Login 3' })).toContainText('Logged in as New Person')
      await expect(page.locator('body')).not.toContainText('s3cret-one')
    },
  )

  byEitherHand(
    'Several logins are pinned and noted, copied without their passwords, and their people added, in a small window',
    async ({ app, page, person, grid, resize, lookedAt }) => {
      await resize(960, 640)
      const long = 'A-long-name-that-goes-on-and-on-'.repeat(6)
      await logIn(app, 's3cret-two', 'one.more', long)
      await person.goTo('Traffic')
      await expect(grid).toHaveAttribute('aria-rowcount', '3')
      await grid.focus()
      await page.keyboard.press('ControlOrMeta+A')
      const chosen = page.getByRole('group', { name: 'Selected logins' })
      await expect(chosen).toContainText('2 logins selected')
      await expectEverythingInReach(page)
      await person.press(chosen.getByRole('button', { name: 'Pin', exact: true }))
      await expect(page.getByText('Pinned 2 logins.')).toBeAttached()
      await person.press(chosen.getByRole('button', { name: 'Note', exact: true }))
      const note = page.getByRole('dialog', { name: 'Note on 2 logins' })
      await person.write(note.getByRole('textbox', { name: 'Note' }), 'Ticket 43')
      await person.press(note.getByRole('button', { name: 'Save' }))
      await expect(grid.getByRole('img', { name: 'With a note' })).toHaveCount(2)
      await person.pick(chosen.getByRole('button', { name: 'Copy' }), 'As curl')
      await expect(page.getByText('Copied.').first()).toBeVisible()
      await person.press(chosen.getByRole('button', { name: 'Try again' }))
      await expect(page.getByText('2 logins need a password').first()).toBeVisible()

      await person.pick(chosen.getByRole('button', { name: 'More actions' }), 'Add to the directory…')
      const dialog = page.getByRole('dialog', { name: 'Add 2 people to the directory?' })
      await person.write(dialog.getByLabel('Password', { exact: true }), 'demo')
      await lookedAt()
      await person.press(dialog.getByRole('button', { name: 'Add', exact: true }))
      await expect(page.getByText('Added 2 people to the directory.')).toBeVisible()
      await person.goTo('Users')
      await person.write(page.getByRole('searchbox'), 'one.more')
      await expect(grid.getByRole('row', { name: /one\.more/ })).toBeVisible()
      // What was copied.
      await person.write(page.getByRole('searchbox'), '')
      await page.keyboard.press('ControlOrMeta+V')
      const copied = await page.getByRole('searchbox').inputValue()
      expect(copied).toContain('username=one.more')
      expect(copied).toContain('read -rs password')
      expect(copied).not.toContain('s3cret')
    },
  )
})
