import { expect, test } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'
import { activeIn } from './scenarios.ts'

test('Two keys switch a scenario on from anywhere, and two switch it off', async ({
  app,
  page,
  person,
  lookedAt,
}) => {
  await app.api('POST', '/scenarios', {
    name: 'Closed',
    rules: [{ id: 'r', then: [{ type: 'reject', message: 'We are closed.' }] }],
  })
  await person.goTo('Users')
  const search = page.getByRole('searchbox')
  await search.fill('jane')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.press('Enter')
  await expect(activeIn(page)).toHaveAccessibleName('Scenario: Closed')
  await expect(search).toBeFocused()
  expect((await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')).error).toBe('We are closed.')

  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('option', { name: 'Normal' })).toHaveAttribute('data-combobox-selected', 'true')
  await lookedAt()
  await page.keyboard.press('Enter')
  await expect(activeIn(page)).toHaveAccessibleName('Scenario: Normal')
  expect((await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')).ok).toBe(true)
})

test('A preset is found by words of its name', async ({ page }) => {
  await activeIn(page).waitFor()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Search scenarios' })).toBeFocused()
  await page.keyboard.type('resets flaky')
  await expect(page.getByRole('option')).toHaveText(['Flaky network: 20 % resets'])
  await page.keyboard.press('Enter')
  await expect(activeIn(page)).toHaveAccessibleName('Scenario: Flaky network: 20 % resets')
})

test('What somebody else switches on is shown at once; Esc leaves the list as it was', async ({
  app,
  page,
  person,
}) => {
  await app.api('PUT', '/active-scenario', { name: 'result 2' })
  await expect(activeIn(page)).toHaveAccessibleName('Scenario: result 2')
  await person.press(activeIn(page))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
  await expect(activeIn(page)).toBeFocused()
  await expect(activeIn(page)).toHaveAccessibleName('Scenario: result 2')
})
