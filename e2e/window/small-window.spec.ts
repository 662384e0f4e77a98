import { railPages } from '../../shared/pages.ts'
import { expectEverythingInReach } from './fits.ts'
import { expect, test } from './fixture.ts'
import type { RunningApp } from './shell.ts'
import { helpdeskLogsIn } from './helpdesk.ts'

const long = 'A very long name of somebody who has many of them '.repeat(6).trim()

/** Entries of every list, and logins, whose names are longer than any column. */
async function addLongNames(app: RunningApp): Promise<void> {
  await app.api('POST', '/user-groups', { title: long })
  await app.api('POST', '/organizations', { name: long })
  const username = long.replaceAll(' ', '.')
  await app.api('POST', '/users', {
    ...{ username, fullname: long, usergroup: long, organization: long, designation: long, phone: long },
    emails: [`${username}@example.com`],
  })
  await app.api('POST', '/teams', { title: long })
  await app.api('POST', '/staff', { username, firstname: long, lastname: long, email: username, team: long })
  await app.api('POST', '/scenarios', {
    name: long.slice(0, 200),
    rules: [
      { id: 'r', name: long.slice(0, 200), then: [{ type: 'reject', message: long }, { type: 'body' }] },
    ],
  })
  await app.api('PUT', '/active-scenario', { name: long.slice(0, 200).trim() })
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
    resize,
  }) => {
    await addLongNames(app)
    await resize(width, height)
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height])
    for (const { title, list } of railPages) {
      await test.step(title, async () => {
        await person.goTo(title)
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
        await expectEverythingInReach(page)
        if (list === undefined) return
        await person.open(/A.very.long/)
        await expect(page.getByRole('form').or(page.getByRole('tab', { name: 'Request' }))).toBeVisible()
        await expectEverythingInReach(page)
        if (list !== 'exchanges') return
        await person.press(page.getByRole('tab', { name: 'Reply' }))
        await expectEverythingInReach(page)
      })
    }
    await test.step('Presets', async () => {
      await person.goTo('Scenarios')
      await person.press(page.getByRole('tab', { name: /^Presets/ }))
      await expectEverythingInReach(page)
    })
    await test.step('Connect my helpdesk', async () => {
      await person.goTo('Settings')
      await person.press('Connect my helpdesk')
      await expect(page.getByText('Waiting for the first login…')).toBeVisible()
      await expectEverythingInReach(page)
    })
  })
}

test('A name that is one long word goes on in the next line of a message, a dialog and a tooltip', async ({
  app,
  page,
  person,
  resize,
}) => {
  const word = 'x'.repeat(250)
  await resize(960, 640)
  await app.api('POST', '/user-groups', { title: word })
  await app.api('POST', '/users', { username: word, usergroup: word })
  await person.goTo('Users')
  await person.open('xxx')
  await person.press('Delete')
  const toast = page.getByRole('alert').filter({ hasText: 'Deleted user' })
  await expect(toast.getByRole('button', { name: 'Undo' })).toBeInViewport({ ratio: 1 })
  await person.press(toast.getByRole('button', { name: 'Undo' }))

  await person.goTo('Groups')
  await page.getByRole('button', { name: /^Redo/ }).hover()
  await expect(page.getByRole('tooltip', { name: /^Redo: Delete user/ })).toBeInViewport({ ratio: 1 })
  await person.open('xxx')
  await person.press('Delete')
  const dialog = page.getByRole('dialog', { name: /^Delete user group/ })
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 })
})
