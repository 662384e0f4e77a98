import { entriesOf, type Entry } from './directory.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'

/** People without what is another one's at each time. */
function withoutIds(people: readonly Entry[]): object[] {
  return people.map(({ id: _, ...person }) => person)
}

byEitherHand(
  'Demo people are generated over chosen groups and organizations, can log in, and go with one undo',
  async ({ app, page, person, grid, lookedAt }) => {
    const dialog = page.getByRole('dialog', { name: 'Generate demo people' })
    const toast = page.getByRole('alert')
    const generate = async () => {
      await person.pick('More', 'Generate demo people…')
      await person.write('How many', '30')
      await person.write('Seed', '7')
      for (const title of ['Registered', 'Initech', 'None']) {
        await person.press(dialog.getByRole('checkbox', { name: title }))
      }
    }
    await person.goTo('Users')
    await generate()
    await lookedAt()
    await person.press(dialog.getByRole('button', { name: 'Generate' }))
    await expect(toast).toContainText('Generated 30 demo users.')
    await expect(page.getByText('42 in all')).toBeVisible()
    const made = (await entriesOf(app, '/users')).slice(12)
    expect(new Set(made.map(({ usergroup }) => usergroup))).toEqual(new Set(['VIP']))
    expect(new Set(made.map(({ organization }) => organization))).toEqual(
      new Set(['Northwind Traders', 'Smith & Sons', 'Café Zürich GmbH']),
    )
    const verdict = await helpdeskLogsIn(app.endpoint, String(made[0]?.username), 'demo')
    expect(verdict).toMatchObject({ ok: true, user: { usergroup: 'VIP', fullname: made[0]?.fullname } })

    await person.press(toast.getByRole('button', { name: 'Undo' }))
    await expect(grid).toHaveAttribute('aria-rowcount', '13')
    await generate()
    await person.press(dialog.getByRole('button', { name: 'Generate' }))
    await expect(page.getByText('42 in all')).toBeVisible()
    expect(withoutIds((await entriesOf(app, '/users')).slice(12))).toEqual(withoutIds(made))
  },
)

test.describe('Too many', () => {
  // The browser reports the refusal.
  test.use({ expectedErrors: /422/ })

  byEitherHand('What cannot be generated is refused at its field', async ({ page, person, lookedAt }) => {
    const dialog = page.getByRole('dialog', { name: 'Generate demo people' })
    await person.goTo('Staff')
    await person.pick('More', 'Generate demo people…')
    await person.write('How many', '10001')
    await person.press(dialog.getByRole('button', { name: 'Generate' }))
    await expect(dialog.getByText('must be at most 10000')).toBeVisible()
    await lookedAt()
    await person.write('How many', '2')
    await person.press(dialog.getByRole('button', { name: 'Generate' }))
    await expect(page.getByRole('alert')).toContainText('Generated 2 demo staff members.')
  })
})

byEitherHand('An empty list offers demo people', async ({ app, page, person, lookedAt }) => {
  const ids = (await entriesOf(app, '/users')).map(({ id }) => id)
  await app.api('POST', '/users/delete', { ids })
  await person.goTo('Users')
  await lookedAt()
  await person.press('Generate demo people')
  await person.press(page.getByRole('dialog').getByRole('button', { name: 'Generate' }))
  await expect(page.getByText('100 in all')).toBeVisible()
})
