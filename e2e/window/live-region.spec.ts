import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import type { RunningApp } from './shell.ts'

async function logIn(app: RunningApp, usernames: readonly string[]): Promise<void> {
  await Promise.all(
    usernames.map((username) =>
      fetch(app.endpoint, {
        method: 'POST',
        body: new URLSearchParams({ username, password: 'demo', ipaddress: '203.0.113.7' }),
      }),
    ),
  )
}

/** What the region has said, and when: milliseconds of the page's own clock. */
async function listen(page: Page) {
  return page.getByRole('status').evaluateHandle((region) => {
    const said: { text: string; at: number }[] = []
    new MutationObserver(() => {
      if (region.textContent !== '') said.push({ text: region.textContent, at: performance.now() })
    }).observe(region, { subtree: true, childList: true, characterData: true })
    return said
  })
}

test('One region sums up politely what arrives, at most every five seconds', async ({ app, page }) => {
  await expect(page.locator('[role=status], [role=log], [aria-live=polite]')).toHaveCount(1)
  const heard = await listen(page)
  await logIn(app, ['john.doe'])
  await expect.poll(async () => (await heard.jsonValue()).length).toBe(1)
  const people = Array.from({ length: 10 }, () => 'john.doe')
  await logIn(app, [...people, 'nobody', 'no.one'])
  await expect.poll(async () => (await heard.jsonValue()).length, { timeout: 7000 }).toBe(2)
  const [first, second] = await heard.jsonValue()
  expect([first?.text, second?.text]).toEqual(['1 login.', '12 logins, 2 refused.'])
  // It takes a moment until what is said is drawn, and not always the same.
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(4500)
})
