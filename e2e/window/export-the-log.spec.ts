import { readFile } from 'node:fs/promises'
import { expectEverythingInReach } from './fits.ts'
import { byEitherHand, expect } from './fixture.ts'

byEitherHand(
  'Logins are exported for a ticket, all or those that a search finds, and come in again from a HAR file',
  async ({ app, page, person, grid, saved, resize, lookedAt }) => {
    for (const username of ['john.doe', 'A-long-name-that-goes-on-'.repeat(8)]) {
      const body = new URLSearchParams({ username, password: 'secret-of-john', ipaddress: '203.0.113.7' })
      await fetch(app.endpoint, { method: 'POST', body })
    }
    await expect(page.getByText('2 kept')).toBeVisible()
    const dialog = page.getByRole('dialog', { name: 'Export logins' })
    const save = async () => {
      const file = await saved(() => person.press(dialog.getByRole('button', { name: 'Export' })))
      await expect(dialog).toHaveCount(0)
      return { name: file.name, text: await readFile(file.path, 'utf8') }
    }
    await person.pick('More', 'Export…')
    await expect(dialog.getByRole('radio', { name: 'All 2' })).toBeChecked()
    await person.choose(dialog.getByRole('combobox', { name: 'Format' }), 'HTML report, for a ticket')
    await lookedAt()
    const report = await save()
    expect(report.name).toMatch(/^logins-\d{4}-\d\d-\d\d\.html$/)
    expect(report.text.match(/<article /g)).toHaveLength(2)
    expect(report.text).not.toContain('secret-of-john')

    await person.write(page.getByRole('combobox', { name: 'Search the log' }), 'user:john')
    await expect(page.getByText('1 of 2 kept')).toBeVisible()
    await person.pick('More', 'Export…')
    await expect(dialog.getByRole('radio', { name: 'Those that the search finds: 1' })).toBeChecked()
    const har = await save()
    expect(JSON.parse(har.text)).toMatchObject({
      log: { version: '1.2', entries: [{ request: { method: 'POST' } }] },
    })

    const importing = page.getByRole('dialog', { name: 'Import HAR' })
    const choose = async (text: string) => {
      const chooser = page.waitForEvent('filechooser')
      await person.press(importing.getByRole('button', { name: /^Choose (a|another) file…$/ }))
      await (
        await chooser
      ).setFiles({ name: 'log.har', mimeType: 'application/json', buffer: Buffer.from(text) })
    }
    await person.pick('More', 'Import HAR…')
    await choose('{"log":{"entries":[{"startedDateTime":"today"}]}}')
    await expect(importing.getByRole('alert')).toContainText('entry 1: startedDateTime is no time such as')
    await expect(importing.getByRole('button', { name: 'Choose another file…' })).toBeFocused()
    await lookedAt()
    await resize(960, 640)
    // So large that it is sent in two parts.
    await choose(`${har.text}${' '.repeat(600_000)}`)
    await expect(importing).toHaveCount(0)
    await expect(page.getByText('2 of 3 kept')).toBeVisible()
    await expect(grid.getByRole('row').nth(1)).toContainText('Imported: Refused')
    await expectEverythingInReach(page)
  },
)

byEitherHand(
  'An export can be cancelled while it goes on, saves nothing then, and can be made anew',
  async ({ app, page, person, saved }) => {
    // Each of these signs is written as six: this takes many times as long as anybody needs to cancel it.
    const body = `username=jane&password=x&more=${'\u0001'.repeat(60_000)}`
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    for (let count = 0; count < 200; count += 1) {
      await fetch(app.endpoint, { method: 'POST', headers, body })
    }
    await expect(page.getByText('200 kept')).toBeVisible()
    await person.pick('More', 'Export…')
    const dialog = page.getByRole('dialog', { name: 'Export logins' })
    const format = dialog.getByRole('combobox', { name: 'Format' })
    const button = dialog.getByRole('button', { name: 'Export' })
    // The first file that is saved.
    const file = await saved(async () => {
      await person.choose(format, 'HTML report, for a ticket')
      await person.press(button)
      await expect(dialog.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow', '0')
      await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
      await person.press(dialog.getByRole('button', { name: 'Cancel' }))
      await expect(dialog.getByText('Cancelled; nothing was saved.')).toBeVisible()
      await expect(button).toBeFocused()
      await person.choose(format, 'CSV, for a spreadsheet program; without bodies')
      await person.press(button)
    })
    await expect(dialog).toHaveCount(0)
    expect(file.name).toMatch(/\.csv$/)
    expect((await readFile(file.path, 'utf8')).trim().split('\n')).toHaveLength(1 + 200)
  },
)
