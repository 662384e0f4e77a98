import type { Locator, Page } from '@playwright/test'
import { arrowDownTo, arrowTo, arrowToOption, goToRow, tabTo } from './keyboard.ts'

/** What a person works with. */
export type Hand = 'mouse' | 'keyboard'

/** Somebody at the window, who finds things by the names that they have there. */
export interface Person {
  /** Opens a page by its link in the rail. */
  goTo: (title: string) => Promise<void>
  /** Presses a button, chooses a radio button or a tab, or ticks a box. */
  press: (target: string | Locator) => Promise<void>
  /** Writes into a field, in place of what stands there. */
  write: (field: string | Locator, text: string) => Promise<void>
  /** Chooses one of a list. */
  choose: (field: string | Locator, option: string) => Promise<void>
  /** Chooses an item of the menu that a button opens. */
  pick: (menu: string | Locator, item: string) => Promise<void>
  /** Opens the entry, or selects the login, whose row holds this text. */
  open: (row: string | RegExp | Locator) => Promise<void>
}

/** A person who has a mouse, or who has none. */
export function personAt(page: Page, hand: Hand): Person {
  const grid = page.getByRole('grid')
  const find = {
    link: (title: string) =>
      page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${title}\\b`) }),
    button: (target: string | Locator) =>
      typeof target === 'string' ? page.getByRole('button', { name: target, exact: true }) : target,
    field: (target: string | Locator) =>
      typeof target === 'string' ? page.getByRole('textbox', { name: target, exact: true }) : target,
    list: (target: string | Locator) =>
      typeof target === 'string' ? page.getByRole('combobox', { name: target, exact: true }) : target,
    row: (target: string | RegExp | Locator) =>
      typeof target === 'string' || target instanceof RegExp
        ? grid.getByRole('row').filter({ hasText: target }).first()
        : target,
  }
  if (hand === 'mouse') {
    return {
      goTo: (title) => find.link(title).click(),
      async press(target) {
        const button = find.button(target)
        const isChoice = ['radio', 'checkbox'].includes((await button.getAttribute('type')) ?? '')
        // What is seen of it may be its label alone.
        if (!isChoice) return button.click()
        const label = page.locator(`label[for="${(await button.getAttribute('id')) ?? ''}"]`)
        await ((await label.count()) > 0 ? label : button).click()
      },
      write: (field, text) => find.field(field).fill(text),
      async choose(field, option) {
        await find.list(field).selectOption({ label: option })
      },
      async pick(menu, item) {
        await find.button(menu).click()
        await page.getByRole('menuitem', { name: item, exact: true }).click()
      },
      open: (row) => find.row(row).click(),
    }
  }
  return {
    async goTo(title) {
      await tabTo(page, find.link(title))
      await page.keyboard.press('Enter')
    },
    async press(target) {
      const button = find.button(target)
      const kind = await button.evaluate((element) => element.getAttribute('type') ?? element.role)
      const isOneOfMany = kind === 'radio' || (await button.getAttribute('role')) === 'tab'
      // The arrow keys choose a radio button or a tab as they come to it.
      if (isOneOfMany) return arrowTo(page, button)
      await tabTo(page, button)
      await page.keyboard.press(kind === 'checkbox' ? 'Space' : 'Enter')
    },
    async write(field, text) {
      await tabTo(page, find.field(field))
      await page.keyboard.press('ControlOrMeta+A')
      if (text === '') await page.keyboard.press('Delete')
      else await page.keyboard.type(text)
    },
    async choose(field, option) {
      const select = find.list(field)
      await tabTo(page, select)
      await arrowToOption(page, select, option)
    },
    async pick(menu, item) {
      await tabTo(page, find.button(menu))
      await page.keyboard.press('Enter')
      await arrowDownTo(page, page.getByRole('menuitem', { name: item, exact: true }))
      await page.keyboard.press('Enter')
    },
    async open(row) {
      await goToRow(page, grid, find.row(row))
      await page.keyboard.press('Enter')
    },
  }
}
