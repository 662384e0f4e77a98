import { byEitherHand, expect, test } from './fixture.ts'

byEitherHand(
  'People are found by a part of a name or address, and sorted by any column',
  async ({ page, person, grid, lookedAt }) => {
    const header = grid.getByRole('columnheader', { name: 'Full name' })
    const names = () =>
      grid.locator('[role=row][aria-selected]').locator('[role=gridcell]:nth-child(3)').allTextContents()
    await person.goTo('Users')
    await expect(grid.getByRole('columnheader', { name: 'Username' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    )
    await expect(header).toHaveAttribute('aria-sort', 'none')
    await person.press(header.getByRole('button'))
    await expect(header).toHaveAttribute('aria-sort', 'ascending')
    const ascending = await names()
    expect(ascending.indexOf('Emma Jones')).toBeLessThan(ascending.indexOf('Sam Patel'))
    await person.press(header.getByRole('button'))
    await expect(header).toHaveAttribute('aria-sort', 'descending')
    expect(await names()).toEqual(ascending.toReversed())

    const search = page.getByRole('searchbox', { name: 'Search users' })
    await person.write(search, 'R SMITH')
    await expect(grid).toHaveAttribute('aria-rowcount', '2')
    await expect(grid.getByRole('row').nth(1)).toContainText('Oliver Smith')
    await expect(page.getByText('1 of 12')).toBeVisible()
    await person.write(search, 'nobody of this name')
    await expect(page.getByText('Nothing here holds “nobody of this name”.')).toBeVisible()
    await lookedAt()
  },
)

test('A grid tells how many rows it has, though it draws only those in sight', async ({
  app,
  person,
  grid,
}) => {
  const more = Array.from({ length: 80 }, (_, number) => ({
    username: `more.${String(number)}`,
    usergroup: 'VIP',
  }))
  await Promise.all(more.map((user) => app.api('POST', '/users', user)))
  await person.goTo('Users')
  await expect(grid).toHaveAttribute('aria-rowcount', '93')
  expect(await grid.getByRole('row').count()).toBeLessThan(60)
  await expect(grid.getByRole('row', { name: /^yuki\.tanaka/ })).toHaveCount(0)
  await person.goTo('Groups')
  await expect(grid).toHaveAttribute('aria-rowcount', '3')
})
