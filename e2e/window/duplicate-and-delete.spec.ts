import { currentRow } from './current-row.ts'
import { findEntry } from './directory.ts'
import { byEitherHand, expect } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'

byEitherHand('A copy of a person differs from it by the username alone', async ({ app, page, person }) => {
  await person.goTo('Users')
  await person.open('jane.roe')
  await person.press('Duplicate')
  await expect(page.getByRole('form', { name: 'Add user' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('jane.roe.copy')
  await person.write('Username', 'jane.two')
  await person.press('Save')
  await expect(currentRow(page, /^jane\.two/)).toBeVisible()
  const { id: _, ...jane } = (await findEntry(app, '/users', 'jane.roe')) ?? { id: '' }
  expect(await findEntry(app, '/users', 'jane.two')).toMatchObject({
    ...jane,
    username: 'jane.two',
    warnings: expect.anything(),
  })
})

byEitherHand(
  'A person is deleted without a question, and the toast brings them back',
  async ({ app, page, person, grid, lookedAt }) => {
    const jane = grid.getByRole('row', { name: /^jane\.roe/ })
    await person.goTo('Users')
    await person.open('jane.roe')
    await person.press('Delete')
    await expect(jane).toHaveCount(0)
    await expect(page.getByRole('form')).toHaveCount(0)
    expect(await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')).toMatchObject({ ok: false })
    const toast = page.getByRole('alert').filter({ hasText: 'Deleted user “jane.roe”.' })
    await lookedAt()
    await person.press(toast.getByRole('button', { name: 'Undo' }))
    await expect(jane).toBeVisible()
    await expect(toast).toHaveCount(0)
    expect(await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')).toMatchObject({ ok: true })
  },
)
