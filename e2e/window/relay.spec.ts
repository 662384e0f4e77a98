import { openApp } from '../open-app.ts'
import { expect, test } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'

test('What the script that a login was relayed to has answered is shown, and judged by itself', async ({
  app,
  page,
  person,
  lookedAt,
}) => {
  const real = await openApp()
  try {
    await app.api('PATCH', '/settings', { relay: { urls: [{ name: 'Real', url: real.app.endpoint }] } })
    const then = [
      { type: 'relay', to: 'Real' },
      { type: 'reject', message: 'Closed today' },
    ]
    await app.api('POST', '/scenarios', { name: 'Closed', rules: [{ id: 'r', then }] })
    await app.api('PUT', '/active-scenario', { name: 'Closed' })
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
