import type { z } from 'zod'
import type { Facts } from './facts.ts'
import { oneOf } from './one-of.ts'
import { account } from './selectors/account.ts'
import { address } from './selectors/address.ts'
import { group } from './selectors/group.ts'
import { interfaceSelector } from './selectors/interface.ts'
import { kind } from './selectors/kind.ts'
import { organization } from './selectors/organization.ts'
import { password } from './selectors/password.ts'
import { person } from './selectors/person.ts'
import type { SelectorKind } from './selectors/selector-kind.ts'
import { team } from './selectors/team.ts'
import { username } from './selectors/username.ts'

/** Every kind of selector, by its type, in the order in which a form offers them. */
export const selectorKinds = {
  kind,
  username,
  person,
  group,
  organization,
  team,
  address,
  interface: interfaceSelector,
  password,
  account,
}

type Kinds = typeof selectorKinds

/** Which logins a rule is for. */
export type Selector = z.infer<Kinds[keyof Kinds]['schema']>

export const selectorSchema = oneOf<Selector>('selector', selectorKinds)

function kindOf({ type }: Selector): SelectorKind<Selector> {
  return selectorKinds[type]
}

/** In plain words, as the middle of a sentence: `username is “jane.roe”`. */
export function explainSelector(selector: Selector): string {
  return kindOf(selector).explain(selector)
}

/** What the login has of what the selector looks at. */
export function actualOf(selector: Selector, facts: Facts): string {
  return kindOf(selector).actual(selector, facts)
}

/** Whether the selector holds for the login. */
export function holds(selector: Selector, facts: Facts): boolean {
  return kindOf(selector).matches(selector, facts) !== selector.not
}
