import { readFileSync, writeFileSync } from 'node:fs'
import { findEntry } from './directory.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import type { RunningApp } from './shell.ts'

/** Changes the workspace file as a `git pull` does. */
function changeFile({ workspace }: RunningApp, from: string, to: string): void {
  writeFileSync(workspace, readFileSync(workspace, 'utf8').replaceAll(from, to))
}

test('A changed workspace file is taken over, said, and can be undone', async ({
  app,
  page,
  person,
  grid,
}) => {
  await person.goTo('Users')
  const john = grid.getByRole('row', { name: /^john\.doe/ })
  changeFile(app, 'John Doe', 'Johnny')
  await expect(john).toContainText('Johnny')
  await expect(
    page.getByText('Took over the workspace file, which was changed on disk: 1 change.').first(),
  ).toBeVisible()
  await person.press('Undo: Take over the changed workspace file')
  await expect(john).toContainText('John Doe')
  await expect.poll(() => readFileSync(app.workspace, 'utf8')).toContain('John Doe')
})

byEitherHand(
  'With a form open the file is asked about, and can be taken over',
  async ({ app, page, person, lookedAt }) => {
    await person.goTo('Users')
    await person.open('john.doe')
    await person.write('Phone', '1')
    changeFile(app, 'John Doe', 'Johnny')
    const notice = page.getByRole('alert').filter({ hasText: 'The workspace file was changed on disk' })
    await expect(notice).toBeVisible()
    expect(await findEntry(app, '/users', 'john.doe')).toMatchObject({ fullname: 'John Doe' })
    await lookedAt()
    await person.press('Take it over')
    await expect(notice).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Johnny')
    await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('1')
    await person.press('Save')
    await expect(page.getByRole('form')).toHaveCount(0)
    expect(await findEntry(app, '/users', 'john.doe')).toMatchObject({ fullname: 'Johnny', phone: '1' })
  },
)

test('A form is asked about though nothing was changed in it yet', async ({ app, page, person }) => {
  await person.goTo('Users')
  await person.open('john.doe')
  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('John Doe')
  changeFile(app, 'John Doe', 'Johnny')
  await person.press('Take it over')
  await expect(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('Johnny')
})

byEitherHand('Or what is here is kept, and the other copied', async ({ app, page, person, lookedAt }) => {
  await person.goTo('Users')
  await person.open('john.doe')
  await person.write('Phone', '1')
  changeFile(app, 'John Doe', 'Johnny')
  await person.press('Keep what is here')
  const copied = page.getByText('What stood there is kept as')
  const copy = /kept as (\S+\.json)\./.exec((await copied.textContent()) ?? '')?.[1] ?? ''
  expect(readFileSync(copy, 'utf8')).toContain('Johnny')
  expect(readFileSync(app.workspace, 'utf8')).toContain('John Doe')
  await lookedAt()
  await person.press('OK')
  await expect(copied).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Phone' })).toHaveValue('1')
})

byEitherHand(
  'A file that is wrong is shown with line and field until it is mended',
  async ({ app, page, person, lookedAt }) => {
    await person.goTo('Users')
    changeFile(app, '"usergroup": "VIP"', '"usergroup": "Nobodies"')
    const notice = page.getByRole('alert').filter({ hasText: 'cannot be used' })
    await expect(notice).toContainText(/Line \d+: users\[1\]\.usergroup is “Nobodies”/)
    await lookedAt()
    changeFile(app, '"usergroup": "Nobodies"', '"usergroup": "VIP"')
    await expect(notice).toHaveCount(0)
    writeFileSync(app.workspace, '{"version": 1,\n  oops')
    await expect(notice).toContainText('Line 2, column 3: this is no JSON')
    await person.press('Put back what is here')
    await expect(notice).toHaveCount(0)
    expect(JSON.parse(readFileSync(app.workspace, 'utf8'))).toHaveProperty('users')
  },
)
