import { changeEntry } from './directory.ts'
import { byEitherHand, expect } from './fixture.ts'

byEitherHand(
  'Health lists what a helpdesk would trip over, counts it in the rail, and leads to the entry',
  async ({ app, page, person, grid, lookedAt }) => {
    const rail = page.getByRole('navigation').getByRole('link', { name: /^Health/ })
    await person.goTo('Health')
    const before = Number((await rail.textContent())?.replace(/\D/g, ''))
    await changeEntry(app, '/users', 'jane.roe', { fullname: '', emails: ['john.doe@example.com'] })
    await expect(rail).toHaveText(`Health${String(before + 3)}`)
    const empty = grid.getByRole('row', { name: /jane\.roe.*Full name is empty; the helpdesk would show/ })
    await expect(empty).toBeVisible()
    await expect(
      grid.getByRole('row', {
        name: /john\.doe.*E-mail addresses, line 1: .* is shared with jane\.roe; a login/,
      }),
    ).toBeVisible()
    await lookedAt()

    await person.write(page.getByRole('searchbox', { name: 'Search health' }), 'full name')
    await person.open('jane.roe')
    await expect(page.getByRole('form', { name: 'jane.roe' })).toBeVisible()
    await person.write('Full name', 'Jane Roe')
    await person.press('Save')
    await expect(rail).toHaveText(`Health${String(before + 2)}`)
  },
)
