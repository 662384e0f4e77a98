import { currentRow } from './current-row.ts'
import { byEitherHand, expect } from './fixture.ts'
import { helpdeskLogsIn } from './helpdesk.ts'

byEitherHand(
  'A group is added, people join it, and when it is renamed they follow',
  async ({ app, page, person, grid, lookedAt }) => {
    await person.goTo('Groups')
    await person.press('Add group')
    await person.write('Title', 'Gold')
    await lookedAt()
    await person.press('Save')
    await expect(currentRow(page, /^Gold 0/)).toBeVisible()

    await person.goTo('Users')
    await person.open('jane.roe')
    await person.choose('User group', 'Gold')
    await person.press('Save')
    await expect(grid.getByRole('row', { name: /^jane\.roe/ })).toContainText('Gold')

    await person.goTo('Groups')
    await person.open('Gold')
    await person.write('Title', 'Gold & Silver')
    await person.press('Save')
    await expect(grid.getByRole('row', { name: /^Gold & Silver 1/ })).toBeVisible()
    await person.goTo('Users')
    await expect(grid.getByRole('row', { name: /^jane\.roe/ })).toContainText('Gold & Silver')
    const { user } = await helpdeskLogsIn(app.endpoint, 'jane.roe', 'demo')
    expect(user).toMatchObject({ usergroup: 'Gold & Silver' })
  },
)
