import { currentRow } from './current-row.ts'
import { findEntry } from './directory.ts'
import { expect, test } from './fixture.ts'
import { tabTo } from './keyboard.ts'

test.use({ hand: 'keyboard' })

test.beforeEach(async ({ page, person, grid }) => {
  await person.goTo('Users')
  await tabTo(page, grid)
})

test('The arrow keys, Page Down, Home and End go through a grid', async ({ page, grid }) => {
  const at = async (key: string, name: RegExp) => {
    await page.keyboard.press(key)
    const row = currentRow(page, name)
    await expect(row).toBeInViewport()
    await expect(grid).toHaveAttribute('aria-activedescendant', (await row.getAttribute('id')) ?? '')
  }
  await at('ArrowDown', /^aisha\.khan/)
  await at('ArrowDown', /^bobby\.tables/)
  await at('ArrowUp', /^aisha\.khan/)
  await at('End', /^yuki\.tanaka/)
  await at('Home', /^aisha\.khan/)
  await at('PageDown', /^yuki\.tanaka/)
})

test('The row that the keys go to is in sight whole, below the head and above the foot', async ({
  page,
  grid,
  resize,
}) => {
  await resize(960, 400)
  await expect(grid).toHaveAttribute('aria-rowcount', '13')
  for (const [key, times] of [
    ['ArrowDown', 12],
    ['ArrowUp', 11],
  ] as const) {
    for (let step = 0; step < times; step += 1) {
      await page.keyboard.press(key)
      const [head, row, whole] = await Promise.all(
        [grid.getByRole('row').first(), currentRow(page, /./), grid].map((part) => part.boundingBox()),
      )
      // One scrolls by whole pixels, and a zoomed part's edge may be between two.
      const slack = 1
      expect((row?.y ?? 0) + slack).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0))
      expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(
        (whole?.y ?? 0) + (whole?.height ?? 0) + slack,
      )
    }
  }
})

test('Enter opens the row, and Escape goes back to it', async ({ page, grid }) => {
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Username' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Username' })).toHaveValue('yuki.tanaka')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('form')).toHaveCount(0)
  await expect(grid).toBeFocused()
  await expect(currentRow(page, /^yuki\.tanaka/)).toBeVisible()
})

test('Typing searches, and the arrow goes back to what was found', async ({ page, grid }) => {
  await page.keyboard.type('jane')
  await expect(page.getByRole('searchbox')).toHaveValue('jane')
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
  await page.keyboard.press('ArrowDown')
  await expect(grid).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(currentRow(page, /^jane\.roe/)).toBeVisible()
})

test('Delete deletes, and the keyboard is on the next row', async ({ app, page, grid }) => {
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(currentRow(page, /^bobby\.tables/)).toBeVisible()
  expect(await findEntry(app, '/users', 'aisha.khan')).toBeUndefined()
  await expect(grid).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(grid.getByRole('row', { name: /^aisha\.khan/ })).toBeVisible()
})

test('A Delete key that is held down deletes one', async ({ app, page, grid }) => {
  await page.keyboard.press('ArrowDown')
  await page.keyboard.down('Delete')
  await page.keyboard.down('Delete')
  await page.keyboard.down('Delete')
  await page.keyboard.up('Delete')
  await expect(currentRow(page, /^bobby\.tables/)).toBeVisible()
  await expect(grid).toBeFocused()
  expect(await findEntry(app, '/users', 'aisha.khan')).toBeUndefined()
  expect(await findEntry(app, '/users', 'bobby.tables')).toBeDefined()
})
