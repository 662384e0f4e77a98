import { mkdirSync, rmSync } from 'node:fs'
import { changeEntry } from './directory.ts'
import { expect, test } from './fixture.ts'

test('A change says “Saving…” and then “Saved”', async ({ page, person }) => {
  await person.goTo('Users')
  await person.open('john.doe')
  await person.write('Phone', '1')
  const said = await page.getByRole('banner').evaluateHandle((header) => {
    const texts: string[] = []
    new MutationObserver(() => {
      const text = /Saving…|Saved/.exec(header.textContent)?.[0]
      if (text !== undefined && texts.at(-1) !== text) texts.push(text)
    }).observe(header, { subtree: true, childList: true, characterData: true })
    return texts
  })
  await person.press('Save')
  // Both may pass between two looks of ours, and the one who notes them down is told a moment after.
  await expect.poll(() => said.jsonValue()).toEqual(['Saving…', 'Saved'])
})

test.describe('A change that the disk refuses', () => {
  test.use({ expectedErrors: /the server responded with a status of 507/ })

  test('says so, is in effect, and is made good when the disk takes the next', async ({
    app,
    page,
    person,
    lookedAt,
  }) => {
    const problem = page.getByRole('main').getByRole('alert')
    await person.goTo('Users')
    await person.open('john.doe')
    await person.write('Full name', 'Johnny')
    // Taken away rather than made read-only, which would not stop root.
    rmSync(`${app.workspace}.state`, { recursive: true })
    await person.press('Save')
    await expect(problem).toContainText('could not be saved')
    await expect(page.getByRole('banner')).toContainText('Not saved')
    await expect(page.getByRole('form')).toHaveCount(0)
    await expect(page.getByRole('row', { name: /^john\.doe/ })).toContainText('Johnny')
    await lookedAt()
    await person.press('Add user')
    await person.write('Username', 'ada.king')
    await person.press('Save')
    await expect(page.getByRole('row', { name: /^ada\.king/ })).toBeVisible()
    await expect(page.getByRole('form')).toHaveCount(0)

    mkdirSync(`${app.workspace}.state`)
    await changeEntry(app, '/users', 'jane.roe', { phone: '1' })
    await expect(problem).toHaveCount(0)
  })
})

test.describe('A change that is refused', () => {
  test.use({ expectedErrors: /the server responded with a status of 409/ })

  test('stays said when something else is saved', async ({ app, page, person, grid }) => {
    await person.goTo('Users')
    await person.open('john.doe')
    await person.press('Delete')
    await changeEntry(app, '/users', 'jane.roe', { fullname: 'Jane Smith' })
    await expect(grid).toContainText('Jane Smith')
    await person.press(page.getByRole('alert').getByRole('button', { name: 'Undo' }))
    const problem = page.getByRole('main').getByRole('alert')
    await expect(problem).toContainText('Something else was changed since')

    await changeEntry(app, '/users', 'jane.roe', { fullname: 'Jane Roe' })
    await expect(grid).toContainText('Jane Roe')
    await expect(problem).toContainText('Something else was changed since')
    await expect(page.getByRole('banner')).toContainText('Not done')
  })
})
