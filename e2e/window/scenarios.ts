import type { Locator, Page } from '@playwright/test'
import type { Person } from './person.ts'

/** The editor of a scenario, by the names of its parts. */
export interface RuleParts {
  rule: Locator
  when: Locator
  often: Locator
  then: Locator
}

/** A rule of the scenario whose form is open, by its number. */
export function ruleOf(page: Page, number: number): RuleParts {
  const rule = page.getByRole('group', { name: new RegExp(`^Rule ${String(number)}(:|$)`) })
  const part = (name: string) => rule.getByRole('group', { name, exact: true })
  return { rule, when: part('When'), often: part('How often'), then: part('Then') }
}

/** Adds a selector or a step of this kind and gives its fields. */
export async function addPart(person: Person, list: Locator, noun: string, kind: string): Promise<Locator> {
  await person.pick(list.getByRole('button', { name: `Add ${noun}`, exact: true }), kind)
  const part = list.getByRole('group', { name: kind, exact: true }).last()
  await part.waitFor()
  return part
}

/** A field in a part of a rule, whatever kind of field it is. */
export function fieldIn(part: Locator, label: string): Locator {
  return part.getByLabel(label, { exact: true })
}

/** Opens the page of scenarios with a new one in its form. */
export async function startScenario(page: Page, person: Person, name: string): Promise<void> {
  await person.goTo('Scenarios')
  await person.press('New scenario')
  await person.write(page.getByRole('textbox', { name: 'Name', exact: true }), name)
}

/** What the header says is active. */
export function activeIn(page: Page): Locator {
  return page.getByRole('banner').getByRole('button', { name: /^Scenario: / })
}
