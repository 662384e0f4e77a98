import { changeEntry } from './directory.ts'
import { expectEverythingInReach } from './fits.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import { goToRow, tabTo } from './keyboard.ts'

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

byEitherHand(
  'At 960 × 640 Health says whole, below the table, what is cut in the line that one is on',
  async ({ app, page, person, grid, resize, lookedAt }) => {
    await resize(960, 640)
    await changeEntry(app, '/users', 'jane.roe', { fullname: '', emails: ['john.doe@example.com'] })
    await person.goTo('Health')
    const whole = page.getByRole('main').getByRole('paragraph').filter({ hasText: '(user):' })
    const wanted =
      'jane.roe (user): E-mail addresses, line 1: john.doe@example.com is shared with john.doe; a login of this person overwrites their account: the last match wins.'
    const row = grid.getByRole('row', { name: /jane\.roe.*is shared with/ })
    const isCut = (element: Element) => element.scrollWidth > element.clientWidth
    expect(await row.getByRole('gridcell').last().evaluate(isCut)).toBe(true)
    await tabTo(page, grid)
    await page.keyboard.press('Home')
    await expect(whole).not.toHaveText(wanted)
    await goToRow(page, grid, row)
    await expect(whole).toHaveText(wanted)
    const overflows = (element: Element) =>
      element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth
    expect(await whole.evaluate(overflows)).toBe(false)
    await expectEverythingInReach(page)
    await lookedAt()
    await person.open(row)
    await expect(page.getByRole('form', { name: 'jane.roe' })).toBeVisible()
  },
)

test('A double click leads to the entry, not to whoever stands at the same place of the next page', async ({
  app,
  page,
  person,
  grid,
}) => {
  await changeEntry(app, '/users', 'peter.former', { fullname: '' })
  await person.goTo('Health')
  await grid.getByRole('row', { name: /peter\.former/ }).dblclick()
  await expect(page.getByRole('form', { name: 'peter.former' })).toBeVisible()
})
