import { byEitherHand, expect, test } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'
import { activeIn } from './scenarios.ts'

byEitherHand(
  'A preset is active at one click, and the login fails as its card promises',
  async ({ app, page, person, lookedAt }) => {
    await person.goTo('Scenarios')
    await person.press('New from preset')
    const card = page.getByRole('article', { name: 'Password expired' })
    const promised = 'Your password has expired. Set a new one, then log in again.'
    await expect(card).toContainText(`✕ Refused: ${promised}`)
    await lookedAt()
    await person.press(card.getByRole('button', { name: 'Activate Password expired' }))
    await expect(activeIn(page)).toHaveAccessibleName('Scenario: Password expired')
    const { error } = await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')
    expect(error).toBe(promised)
    await expect(page.getByRole('region', { name: 'Active now' })).toContainText('1 of 1 login')
    await lookedAt()

    await person.goTo('Traffic')
    await person.open('jane.roe')
    await person.press(page.getByRole('tab', { name: 'Rules' }))
    const detail = page.getByRole('region', { name: 'Login 1' })
    await expect(detail).toContainText('Password expired')
    await expect(detail.getByRole('region', { name: 'Each rule' })).toContainText(
      'Rule 1 applied: It was the 1st attempt.',
    )
    await lookedAt()
  },
)

byEitherHand(
  'Its values are filled in on the card, and the verdict follows',
  async ({ app, page, person }) => {
    await person.goTo('Scenarios')
    await person.press(page.getByRole('tab', { name: /^Presets/ }))
    await person.write(page.getByRole('searchbox', { name: 'Search presets' }), 'third')
    const card = page.getByRole('article', { name: 'Every third login fails' })
    await person.write(card.getByRole('spinbutton', { name: 'Every how many' }), '2')
    await person.write(card.getByRole('textbox', { name: 'Message' }), 'Try again.')
    await expect(card).toContainText('Every nd login')
    await expect(card).toContainText('Refused: Try again.')
    await expect(card).toContainText('At the 2nd login.')
    await person.write(card.getByRole('spinbutton', { name: 'Every how many' }), '0')
    await expect(card.getByRole('alert')).toHaveText('Every how many must be at least 1.')
    await expect(card.getByRole('button', { name: /^Activate/ })).toBeDisabled()
    await person.write(card.getByRole('spinbutton', { name: 'Every how many' }), '2')
    await person.press(card.getByRole('button', { name: /^Activate/ }))
    await expect(activeIn(page)).toHaveAccessibleName('Scenario: Every third login fails')
    const errors: (string | null)[] = []
    for (let login = 0; login < 4; login += 1) {
      errors.push((await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')).error)
    }
    expect(errors).toEqual([null, 'Try again.', null, 'Try again.'])

    await person.press(card.getByRole('button', { name: /^Save .* as scenario$/ }))
    await expect(page.getByRole('form', { name: 'Every third login fails copy' })).toContainText(
      'For every login, every 2nd time: reject with “Try again.”.',
    )
  },
)

test('Waiting is left to the clock, which is moved on', async ({ app, page, person }) => {
  await app.api('PUT', '/active-scenario', { name: 'Down for 30 s, then back' })
  await person.goTo('Scenarios')
  const now = page.getByRole('region', { name: 'Active now' })
  expect((await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')).ok).toBe(false)
  await person.write('Move the clock on by', 'a while')
  await person.press('Move on')
  await expect(now).toContainText('“a while” is no length of time; write it as 61s, 5m, 1h or 250ms.')
  await person.write('Move the clock on by', '31s')
  await person.press('Move on')
  await expect(now).toContainText('Clock 31 s ahead')
  expect((await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')).ok).toBe(true)
  await app.api('POST', '/clock', { advance: '29s' })
  await expect(now).toContainText('Clock 1 min ahead')
})
test.use({ expectedErrors: /status of 4\d\d/ })
