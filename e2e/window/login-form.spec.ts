import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expectNoComplaints } from './complaints.ts'
import { byEitherHand, expect, test } from './fixture.ts'
import { personAt, type Person } from './person.ts'

/** Opens the form from the page that offers it. */
async function openForm(page: Page, person: Person): Promise<Page> {
  await person.goTo('Try a login')
  const [form] = await Promise.all([page.context().waitForEvent('page'), person.press('Open login form')])
  await form.emulateMedia({ reducedMotion: 'reduce' })
  await form.getByRole('button', { name: 'Log in' }).waitFor()
  return form
}

byEitherHand(
  'The login form in its own window shows the helpdesk’s own error, then the person’s card',
  async ({ page, person, hand }) => {
    const form = await openForm(page, person)
    const visitor = personAt(form, hand)
    await expect(form.getByRole('navigation')).toHaveCount(0)
    await expect(form).toHaveTitle('Login form')
    await expectAccessible(form)

    await visitor.press('Log in')
    await expect(form.getByRole('alert')).toHaveText('Enter a username and a password.')
    await visitor.write('Username', 'john.doe')
    await visitor.write(form.getByLabel('Password', { exact: true }), 'wrong')
    await form.keyboard.press('Enter')
    await expect(form.getByRole('alert')).toHaveText('Invalid Username or Password')
    await expectAccessible(form)

    await expect(form.getByLabel('Password', { exact: true })).toBeFocused()
    await form.keyboard.type('demo')
    await form.keyboard.press('Enter')
    const card = form.getByRole('region', { name: 'Logged in' })
    await expect(card.getByRole('heading', { name: 'John Doe' })).toBeFocused()
    await expect(card).toContainText('Logged in, with a new account')
    await expect(card).toContainText('Registered')
    await expect(card).toContainText('Northwind Traders')
    await expect(card).toContainText('john.doe@example.com')
    await expectAccessible(form)
    await visitor.press('Log out')
    await expect(form.getByRole('textbox', { name: 'Username' })).toHaveValue('')
    await expectNoComplaints(form, undefined)
  },
)

byEitherHand('A staff member logs in there, too', async ({ page, person, hand }) => {
  const form = await openForm(page, person)
  const visitor = personAt(form, hand)
  await visitor.press(form.getByRole('radio', { name: 'Staff' }))
  await expect(form.getByRole('heading', { name: 'Staff login' })).toBeVisible()
  await visitor.write('Username', 'ann.lee')
  await visitor.write(form.getByLabel('Password', { exact: true }), 'demo')
  await visitor.press('Log in')
  await expect(form.getByRole('heading', { name: 'Ann Lee' })).toBeVisible()
})

test('The form is opened once, its text is large, and it has no token in its address', async ({
  page,
  person,
  app,
}) => {
  const form = await openForm(page, person)
  expect(form.url()).toMatch(/#\/login-form$/)
  expect(form.url()).not.toContain(app.token)
  const size = await form
    .getByRole('textbox', { name: 'Username' })
    .evaluate((element) => parseFloat(getComputedStyle(element).fontSize))
  expect(size).toBeGreaterThanOrEqual(18)
  await person.press('Open login form')
  await expect.poll(() => page.context().pages().length).toBe(2)
})
