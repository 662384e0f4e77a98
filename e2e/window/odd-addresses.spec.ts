import { byEitherHand, expect, test } from './fixture.ts'

for (const id of ['nope', '%E0%A4%A']) {
  byEitherHand(`#/users/change/${id} says that there is no such user`, async ({ page, person, lookedAt }) => {
    await page.evaluate((address) => {
      location.hash = address
    }, `/users/change/${id}`)
    await expect(page.getByRole('alert')).toContainText('There is no such user')
    await expect(page.getByRole('form')).toHaveCount(0)
    await lookedAt()
    await person.press('Close')
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.getByRole('grid', { name: 'Users' })).toBeVisible()
  })
}

test.describe('A page that cannot be drawn', () => {
  test.use({ expectedErrors: /./ })

  test('says so of itself alone, and every other page is shown', async ({ app, page, person }) => {
    // No page of ours fails as it is, so one is made to: how its times are written is taken away.
    await app.api('GET', '/app')
    await page.evaluate(() => {
      Reflect.set(Intl, 'DateTimeFormat', undefined)
      Reflect.set(Date.prototype, 'toLocaleTimeString', undefined)
      Reflect.set(Date.prototype, 'toLocaleString', undefined)
    })
    await person.goTo('Users')
  })
})
