import { railPages } from '../../shared/pages.ts'
import { expect, test } from './fixture.ts'

test('Every page opens at once, without “Loading…” in between', async ({ page, person }) => {
  // Health is counted when everything has been read.
  await expect(page.getByRole('navigation').getByRole('link', { name: /^Health \d/ })).toBeVisible()
  const loading = await page.getByRole('main').evaluateHandle((main) => {
    const seen: string[] = []
    new MutationObserver(() => {
      if (main.textContent.includes('Loading…')) seen.push(location.hash)
    }).observe(main, { subtree: true, childList: true })
    return seen
  })
  for (const { title } of railPages) {
    await person.goTo(title)
    await expect(page.getByRole('link', { name: title })).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await person.press('Connect my helpdesk')
  await expect(page.getByRole('heading', { level: 1, name: 'Connect my helpdesk' })).toBeVisible()
  expect(await loading.jsonValue()).toEqual([])
})
