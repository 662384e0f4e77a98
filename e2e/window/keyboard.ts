import type { Locator, Page } from '@playwright/test'

/** More than the page ever has places to go to. */
const mostSteps = 150

/** Goes to an element with Tab and Shift+Tab. @throws when they do not lead there */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < mostSteps;) {
    const way = await target.evaluate((element) => {
      const at = document.activeElement ?? document.body
      if (at === element) return { times: 0, key: 'Tab' }
      const isBefore = (one: Element, other: Element) =>
        (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      const [first, last] = isBefore(element, at) ? [element, at] : [at, element]
      // As many as there seem to be in between: where that is wrong, what is left is gone next.
      const stops = document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, [tabindex]',
      )
      const between = [...stops].filter(
        (stop) =>
          isBefore(first, stop) &&
          isBefore(stop, last) &&
          stop.tabIndex >= 0 &&
          !stop.matches(':disabled, [type=radio]:not(:checked)') &&
          stop.checkVisibility(),
      )
      return { times: between.length + 1, key: first === element ? 'Shift+Tab' : 'Tab' }
    })
    if (way.times === 0) return
    for (let time = 0; time < way.times; time += 1, steps += 1) await page.keyboard.press(way.key)
  }
  throw new Error(`Tab does not lead to ${String(target)}.`)
}

/** Goes to one of several elements that share a place among those that Tab leads to: radio buttons, or tabs. */
export async function arrowTo(page: Page, target: Locator): Promise<void> {
  const role = (await target.getAttribute('role')) ?? 'radio'
  const name = await target.getAttribute('name')
  const group =
    role === 'tab'
      ? page.getByRole('tab', { selected: true })
      : page.locator(`input[type=radio][name="${name ?? ''}"]:checked`)
  await tabTo(page, group)
  for (let step = 0; step < mostSteps; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`The arrow keys do not lead to ${String(target)}.`)
}

/** Goes down a menu that is open to one of its items. */
export async function arrowDownTo(page: Page, item: Locator): Promise<void> {
  await item.waitFor()
  for (let step = 0; step < mostSteps; step += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrow keys do not lead to ${String(item)}.`)
}

/** Goes to a grid, and in it to the row that is wanted. */
export async function goToRow(page: Page, grid: Locator, row: Locator): Promise<void> {
  await tabTo(page, grid)
  if ((await row.getAttribute('data-current')) !== null) return
  await page.keyboard.press('Home')
  for (let step = 0; step < mostSteps; step += 1) {
    await grid.locator('[role=row][data-current]').waitFor()
    if ((await row.getAttribute('data-current')) !== null) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrow keys do not lead to ${String(row)}.`)
}

/** Chooses with the arrow keys in a list that has the focus. */
export async function arrowToOption(page: Page, select: Locator, label: string): Promise<void> {
  const chosen = () =>
    select.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label.trim())
  await page.keyboard.press('Home')
  for (let step = 0; step < mostSteps; step += 1) {
    if ((await chosen()) === label) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrow keys do not lead to “${label}”.`)
}
