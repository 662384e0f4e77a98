import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { entriesOf, findEntry } from './directory.ts'
import { expectEverythingInReach } from './fits.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import type { Person } from './person.ts'

/** Chooses a file in the dialog that the button opens. */
async function choose(page: Page, person: Person, name: string, buffer: Buffer): Promise<void> {
  const dialog = page.waitForEvent('filechooser')
  await person.press(page.getByRole('button', { name: /^Choose (a|another) file…$/ }))
  await (await dialog).setFiles({ name, mimeType: 'text/plain', buffer })
}

function fixture(name: string): Buffer {
  return readFileSync(path.join(import.meta.dirname, '../fixtures/import', name))
}

byEitherHand(
  'A spreadsheet is looked at, its columns are put right, and its people come in; one undo takes them back',
  async ({ app, page, person, grid, lookedAt }) => {
    await person.goTo('Users')
    await person.pick('More', 'Import…')
    const text =
      'Kennung;Name;Mail;Firma\r\nnina;Nina Simon;nina@example.com;Acme\r\nomar;Omar Ali;omar@example.com;Acme\r\n'
    await choose(page, person, 'people.csv', Buffer.from(text))
    await expect(page.getByRole('alert')).toContainText('1 problem')
    await expect(
      page.getByText('Line 1: Username has no column; choose the one that holds it.'),
    ).toBeVisible()
    const button = page.getByRole('button', { name: 'Import 2 users' })
    await expect(button).toBeDisabled()

    await person.choose('Field for the column Kennung', 'Username')
    await person.choose('User group where none is given', 'VIP')
    await expect(page.getByRole('table').first()).toContainText('Omar Ali')
    await expect(page.getByText('New with them: 1 organization (Acme).')).toBeVisible()
    await expect(page.getByRole('heading', { name: '2 warnings' })).toBeVisible()
    await person.write('Password where none is given', 'demo')
    await expect(page.getByRole('heading', { name: '2 warnings' })).toBeHidden()
    await lookedAt()

    await person.press(button)
    await expect(grid.getByRole('row', { name: /^nina Nina Simon VIP/ })).toBeVisible()
    expect(await findEntry(app, '/users', 'omar')).toMatchObject({ organization: 'Acme', password: 'demo' })
    await person.press(page.getByRole('alert').getByRole('button', { name: 'Undo' }))
    await expect(grid.getByRole('row', { name: /^nina/ })).toBeHidden()
    expect(await findEntry(app, '/organizations', 'Acme')).toBeUndefined()
  },
)

byEitherHand(
  'An import updates those who are there, or puts others in their place',
  async ({ app, page, person, grid }) => {
    await person.goTo('Users')
    await person.pick('More', 'Import…')
    await choose(page, person, 'new-names.csv', Buffer.from('username,fullname\nJANE.ROE,Jane Doe\n'))
    await expect(page.getByRole('alert')).toContainText('1 problem')
    await person.press(page.getByRole('radio', { name: /^Update/ }))
    await expect(page.getByText('0 users would be added, 1 changed.')).toBeVisible()
    await person.press('Import 1 user')
    await expect(grid.getByRole('row', { name: /^JANE\.ROE Jane Doe/ })).toBeVisible()

    await person.pick('More', 'Import…')
    await choose(page, person, 'directory.ldif', fixture('active-directory.ldf'))
    await expect(page.getByText('Left out: computers (1), contacts (1)')).toBeVisible()
    await person.press(page.getByRole('radio', { name: /^Replace/ }))
    await expect(page.getByText('2 users would be added, 12 removed.')).toBeVisible()
    await person.press('Import 2 users')
    await expect(grid).toHaveAttribute('aria-rowcount', '3')
    expect((await entriesOf(app, '/users')).map(({ username }) => username)).toEqual(['jroe', 'oystein'])
  },
)

byEitherHand(
  'An import can be cancelled while it goes on, and then has changed nothing',
  async ({ app, page, person, grid }) => {
    const lines = Array.from(
      { length: 300_000 },
      (_, index) => `person${String(index)},Person ${String(index)}`,
    )
    await person.goTo('Users')
    await person.pick('More', 'Import…')
    await choose(page, person, 'many.csv', Buffer.from(`username,fullname\n${lines.join('\n')}\n`))
    await expect(page.getByText('These are the first 200 of 600,000.')).toBeVisible({ timeout: 20_000 })
    await person.press('Import 300,000 users')
    await person.press('Cancel')
    await expect(page.getByText('Cancelled; nothing was changed.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Import 300,000 users' })).toBeFocused()
    await person.goTo('Users')
    await expect(grid).toHaveAttribute('aria-rowcount', '13')
    expect(await entriesOf(app, '/users')).toHaveLength(12)
  },
)

test('A file may be dropped, and staff come in as users do', async ({ app, page, person, grid }) => {
  await person.goTo('Staff')
  await person.pick('More', 'Import…')
  await page.getByText('or drop it here').evaluate((element) => {
    const dropped = new DataTransfer()
    dropped.items.add(
      new File(['uid,givenName,mail,interfaces\nkim,Kim,kim@example.com,staff admin\n'], 'staff.csv'),
    )
    element.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: dropped }))
  })
  await person.press('Import 1 staff member')
  await expect(grid.getByRole('row', { name: /^kim Kim/ })).toBeVisible()
  expect(await findEntry(app, '/staff', 'kim')).toMatchObject({ interfaces: ['staff', 'admin'] })
})

test('At 960 × 640 nothing scrolls sideways, however many columns and whatever their names', async ({
  page,
  person,
  resize,
}) => {
  await resize(960, 640)
  await person.goTo('Users')
  await person.pick('More', 'Import…')
  await choose(page, person, 'slapcat.ldif', fixture('slapcat.ldif'))
  await expect(page.getByRole('button', { name: 'Import 2 users' })).toBeEnabled()
  await expectEverythingInReach(page)
})
