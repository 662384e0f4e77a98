import { readFile } from 'node:fs/promises'
import { byEitherHand, expect } from './fixture.ts'
import { goToRow } from './keyboard.ts'

byEitherHand(
  'A list is exported as a file: all of it, what a search finds, or what is selected',
  async ({ page, person, grid, hand, saved, lookedAt }) => {
    const dialog = page.getByRole('dialog', { name: 'Export users' })
    const save = async () => {
      const file = await saved(() => person.press(dialog.getByRole('button', { name: 'Export' })))
      await expect(dialog).toHaveCount(0)
      return { name: file.name, text: await readFile(file.path, 'utf8') }
    }
    await person.goTo('Users')
    await person.pick('More', 'Export…')
    await expect(dialog.getByRole('radio', { name: 'All 12' })).toBeChecked()
    await lookedAt()
    const all = await save()
    expect(all.name).toBe('users.csv')
    expect(all.text).toMatch(/^\uFEFFusername,enabled,usergroup,fullname,/)
    expect(all.text.split('\r\n')).toHaveLength(14)
    expect(all.text).not.toContain('demo')

    await person.write(page.getByRole('searchbox', { name: 'Search users' }), 'jane')
    await expect(page.getByText('1 of 12')).toBeVisible()
    await person.pick('More', 'Export…')
    await expect(dialog.getByRole('radio', { name: 'Those that the search finds: 1' })).toBeChecked()
    await person.choose(dialog.getByRole('combobox', { name: 'Format' }), 'JSON, for scripts')
    await person.press(dialog.getByRole('checkbox', { name: 'With passwords' }))
    const found = await save()
    expect(found.name).toBe('users.json')
    expect(JSON.parse(found.text)).toMatchObject({
      ...{ loginshareMock: 1, list: 'users' },
      items: [{ username: 'jane.roe', password: 'demo' }],
    })

    await person.write(page.getByRole('searchbox', { name: 'Search users' }), '')
    await expect(page.getByText('12 in all')).toBeVisible()
    const row = grid.getByRole('row', { name: /^john\.doe/ })
    if (hand === 'mouse') await row.getByRole('gridcell').first().click()
    else {
      await goToRow(page, grid, row)
      await page.keyboard.press('Space')
    }
    await person.pick('More', 'Export…')
    await expect(dialog.getByRole('radio', { name: 'Those that are selected: 1' })).toBeChecked()
    expect((await save()).text.split('\r\n')[1]).toMatch(/^john\.doe,true,Registered,John Doe,/)
  },
)
