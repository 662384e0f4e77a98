import { expectEverythingInReach } from './fits.ts'
import { expect, test } from './fixture.ts'
import type { RunningApp } from './shell.ts'
import { helpdeskLogsIn } from './helpdesk.ts'

const long = 'A very long name of somebody who has many of them '.repeat(6).trim()

/** People, groups, organizations and logins whose names are longer than any column. */
async function addLongNames(app: RunningApp): Promise<void> {
  await app.api('POST', '/user-groups', { title: long })
  await app.api('POST', '/organizations', { name: long })
  const username = long.replaceAll(' ', '.')
  await app.api('POST', '/users', {
    ...{ username, fullname: long, usergroup: long, organization: long, designation: long, phone: long },
    emails: [`${username}@example.com`],
  })
  await helpdeskLogsIn(app.endpoint, username, long)
  await helpdeskLogsIn(app.endpoint, 'john.doe', 'demo')
}

for (const [size, width, height] of [
  ['960 × 640', 960, 640],
  ['half of 1280 × 800, as at a zoom of 200 %', 640, 400],
] as const) {
  test(`At ${size} nothing scrolls sideways and all is in reach, however long the names`, async ({
    app,
    page,
    person,
    grid,
    resize,
  }) => {
    await addLongNames(app)
    await resize(width, height)
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
    await test.step('Traffic', async () => {
      await person.goTo('Traffic')
      await expect(grid).toHaveAttribute('aria-rowcount', '3')
      await expectEverythingInReach(page)
      await person.open(grid.getByRole('row').nth(2))
      await expect(page.getByRole('tab', { name: 'Request' })).toBeVisible()
      await expectEverythingInReach(page)
      await person.press(page.getByRole('tab', { name: 'Reply' }))
      await expectEverythingInReach(page)
    })
    for (const title of ['Users', 'Groups', 'Organizations']) {
      await test.step(title, async () => {
        await person.goTo(title)
        await expect(grid).toHaveAttribute('aria-label', title)
        await expectEverythingInReach(page)
        await person.open(/A.very.long/)
        await expect(page.getByRole('form')).toBeVisible()
        await expectEverythingInReach(page)
      })
    }
    await test.step('Settings', async () => {
      await person.goTo('Settings')
      await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
      await expectEverythingInReach(page)
    })
    await test.step('Connect my helpdesk', async () => {
      await person.press('Connect my helpdesk')
      await expect(page.getByText('Waiting for the first login…')).toBeVisible()
      await expectEverythingInReach(page)
    })
  })
}
