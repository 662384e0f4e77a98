import { z } from 'zod'
import { foldCase } from '../../shared/directory/find.ts'
import { interfaceOf } from '../../shared/loginshare/interfaces.ts'
import { ruleSchema } from '../../shared/scenarios/scenario.ts'
import { selectorSchema, type Selector } from '../../shared/scenarios/selectors.ts'
import { newRule, type DraftRule } from './draft.ts'

/** What a rule can go by of a login. */
export interface RuledBy {
  username: string
  interface: string | null
  ipaddress: string
}

/** The selectors that all of these logins have in common: by username, interface, and IP address of the person. */
export function selectorsFor(logins: readonly RuledBy[]): Selector[] {
  const usernames = distinct(logins.map(({ username }) => username))
  const interfaces = distinct(logins.map((login) => interfaceOf(login.interface ?? undefined)))
  const addresses = distinct(logins.map(({ ipaddress }) => ipaddress.trim()))
  const wanted = [
    usernames.length === 1
      ? { type: 'username', how: 'is', text: usernames[0] }
      : { type: 'username', how: 'matches', text: `^(${usernames.map(escaped).join('|')})$` },
    interfaces.length === 1 && interfaces[0] !== undefined && { type: 'interface', name: interfaces[0] },
    addresses.length === 1 && { type: 'address', of: 'person', range: addresses[0] },
  ]
  // No username, an address that is none, a pattern that is too long: the schema says it.
  return wanted.flatMap((part) => {
    const selector = selectorSchema.safeParse(part)
    return selector.success ? [selector.data] : []
  })
}

/** A new rule for logins that have this. */
export function ruleFor(selectors: readonly Selector[]): DraftRule {
  return { ...newRule(), when: selectors }
}

const handedOver = z.object({ rule: ruleSchema })

/** The rule that was made elsewhere and that an editor begins with, in what its address came with. */
export function ruleIn(state: unknown): DraftRule | undefined {
  return handedOver.safeParse(state).data?.rule
}

/** Each once, whatever its case. */
function distinct<Text extends string | undefined>(texts: readonly Text[]): Text[] {
  return [...new Map(texts.map((text) => [text === undefined ? text : foldCase(text), text])).values()]
}

/** As it stands for itself in a regular expression. */
function escaped(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')
}
