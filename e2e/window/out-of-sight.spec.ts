import { changeEntry } from './directory.ts'
import { expect, test } from './fixture.ts'

test('A page that is out of sight lets the app go after a while, and catches up once it is seen', async ({
  app,
  page,
  person,
}) => {
  const john = page.getByRole('row', { name: /^john\.doe/ })
  const setHidden = (hidden: boolean) =>
    page.evaluate((value) => {
      const visibilityState = value ? 'hidden' : 'visible'
      Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, hidden)
  await person.goTo('Users')
  await expect(john).toBeVisible()
  await page.clock.install()

  await setHidden(true)
  await page.clock.fastForward(20_000)
  await changeEntry(app, '/users', 'john.doe', { fullname: 'Seen' })
  await expect(john).toContainText('Seen')

  await page.clock.fastForward(20_000)
  await changeEntry(app, '/users', 'john.doe', { fullname: 'Not seen' })
  // An event is a tenth of a second behind what it tells of.
  await page.clock.runFor(1000)
  await new Promise((resolve) => setTimeout(resolve, 500))
  await expect(john).toContainText('Seen')

  await setHidden(false)
  await expect(john).toContainText('Not seen')
})
