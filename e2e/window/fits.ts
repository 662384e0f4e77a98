import { expect, type Page } from '@playwright/test'

/** Fails when the page or a part of it scrolls sideways, or when something that one can press cannot be brought into sight or has its words cut. */
export async function expectEverythingInReach(page: Page): Promise<void> {
  // What has just come takes its measure, and then its place.
  await expect.poll(() => outOfReach(page)).toEqual([])
}

function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    // One scrolls by whole pixels, and a part's edge may be between two.
    const slack = 2
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent).slice(0, 40)}”`
    for (const element of document.querySelectorAll('*')) {
      const scrolls = ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
      const isWider = element.scrollWidth > element.clientWidth + 1
      if (isWider && (scrolls || element === document.documentElement))
        found.push(`${nameOf(element)} scrolls sideways`)
    }
    // The names of columns may be cut as what stands below them is, with the whole in a tooltip.
    for (const element of document.querySelectorAll('button, button *')) {
      const isCut =
        !element.closest('.cut[title]') &&
        element.clientWidth > 0 &&
        element.scrollWidth > element.clientWidth + 1
      if (isCut && element.checkVisibility()) found.push(`${nameOf(element)} is cut`)
    }
    for (const column of document.querySelectorAll('[role=columnheader]')) {
      const grid = column.closest('[role=grid]')
      const end = (grid?.getBoundingClientRect().left ?? 0) + (grid?.clientWidth ?? 0)
      if (column.getBoundingClientRect().right > end + slack) found.push(`${nameOf(column)} is out of sight`)
    }
    const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
    for (const element of document.querySelectorAll<HTMLElement>(usable)) {
      if (!element.checkVisibility() || element.ariaHidden === 'true') continue
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
      const [x, y] = [left + width / 2, top + Math.min(height, 30) / 2]
      const hit = document.elementFromPoint(x, y)
      const isHit = hit !== null && (element.contains(hit) || hit.closest('label')?.control === element)
      const isCut = left < -slack || right > innerWidth + slack || top < -slack
      if (isCut || (height < 100 && bottom > innerHeight + slack))
        found.push(`${nameOf(element)} is out of sight`)
      // A handle between two parts is as thin as a line; what can be grasped of it is wider.
      else if (!isHit && element.role !== 'separator')
        found.push(`${nameOf(element)} is covered by ${hit ? nameOf(hit) : 'nothing'}`)
    }
    return found
  })
}
