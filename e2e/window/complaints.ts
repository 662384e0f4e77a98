import { expect, type Page } from '@playwright/test'

/** Fails with the errors that the page has written to its console or let through, but for those that are expected. */
export async function expectNoComplaints(page: Page, expected: RegExp | undefined): Promise<void> {
  const messages = await page.consoleMessages({ filter: 'all' })
  // A browser reports what the Content-Security-Policy stops as an error, too.
  const said = messages.filter((message) => message.type() === 'error').map((message) => message.text())
  const thrown = (await page.pageErrors({ filter: 'all' })).map(String)
  expect([...said, ...thrown].filter((text) => expected?.test(text) !== true)).toEqual([])
}
