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
  test.use({ expectedErrors: /the storage is gone/ })

  test('says so, and leaves every other page as it is', async ({ page, person }) => {
    // No page of ours fails as it is, so one is made to: it cannot read how wide its parts were.
    await page.evaluate(() => {
      const asItWas = Object.getOwnPropertyDescriptor(Storage.prototype, 'getItem') ?? {}
      Storage.prototype.getItem = () => {
        throw new Error('the storage is gone')
      }
      addEventListener('mended', () => Object.defineProperty(Storage.prototype, 'getItem', asItWas))
    })
    await person.goTo('Users')
    await expect(page.getByText('This page could not be shown. It has a fault of its own')).toBeVisible()
    await person.goTo('Settings')
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
    await person.goTo('Users')
    await page.evaluate(() => dispatchEvent(new Event('mended')))
    await person.press('Try again')
    await expect(page.getByRole('grid', { name: 'Users' })).toBeVisible()
  })
})
