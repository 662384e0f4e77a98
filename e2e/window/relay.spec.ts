import { openApp } from '../open-app.ts'
import { expect, test } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'
import { addPart, fieldIn, ruleOf, startScenario } from './scenarios.ts'

test('A login is relayed to a script named in the settings, whose answer is shown, and judged by itself', async ({
  app,
  page,
  person,
  lookedAt,
}) => {
  const real = await openApp()
  try {
    await person.goTo('Settings')
    const urls = page.getByRole('textbox', { name: 'LoginShare URLs' })
    await urls.fill('Real')
    await urls.blur()
    await expect(page.getByRole('form')).toContainText('Line 1: the URL is missing.')
    await urls.fill(`Real = ${real.app.endpoint}`)
    await person.press('Save')
    await expect(page.getByRole('banner')).toContainText('Saved')

    await startScenario(page, person, 'Closed')
    const { then } = ruleOf(page, 1)
    const relay = await addPart(person, then, 'step', 'Relay')
    await person.write(fieldIn(relay, 'Name of a LoginShare URL'), 'Re')
    await expect(relay).toContainText('“Re”, which no LoginShare URL of the settings has')
    await page.getByRole('option', { name: 'Real' }).click()
    const reject = await addPart(person, then, 'step', 'Reject')
    await person.write(fieldIn(reject, 'Message'), 'Closed today')
    await person.press('Save')
    await person.press('Activate')
    await expect(page.getByRole('region', { name: 'Active now' })).toContainText('Closed')
    expect((await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')).error).toBe('Closed today')
  } finally {
    await real.close()
  }
  await person.goTo('Traffic')
  await person.open('jane.roe')
  await person.press(page.getByRole('tab', { name: 'Rules' }))
  const answer = page.getByRole('region', { name: 'Answer of Real' })
  await expect(answer).toContainText('✓ Logged in as Jane Roe (new account)')
  await expect(answer).toContainText('<fullname>Jane Roe</fullname>')
  await lookedAt()
})
