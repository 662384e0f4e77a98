import type { Locator, Page } from '@playwright/test'

/** The row that the keyboard is on in the grid, or whose form is open, if its name is this. */
export function currentRow(page: Page, name: RegExp): Locator {
  return page.getByRole('row', { name }).and(page.locator('[data-current]'))
}
