import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Fails with what axe finds wrong with the page as it looks now, each with the elements that it is about. */
export async function expectAccessible(page: Page): Promise<void> {
  const isInThere = await page.evaluate(() => 'axe' in window)
  // What is read half a megabyte at a time takes longer than the check itself, so each load of the page has it once.
  const { violations } = await new AxeBuilder({ page, ...(isInThere && { axeSource: ';' }) })
    // Its other mode needs a second page, which the desktop window refuses. Without frames both find the same.
    .setLegacyMode(true)
    // Nothing is fetched for rules about foreign style sheets; there are none.
    .options({ preload: false, resultTypes: ['violations'] })
    .analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' and ')}`,
  )
  expect(found).toEqual([])
}
