import { z } from 'zod'
import type { Facts } from '../facts.ts'

/** What every selector holds besides what it looks for. */
export interface SelectorBase {
  type: string
  /** It holds for the logins that it would otherwise not hold for. */
  not: boolean
}

/** A kind of selector: what it is made of, and what it does. */
export interface SelectorKind<Data extends SelectorBase = SelectorBase> {
  /** What a list calls it. */
  readonly label: string
  readonly schema: z.ZodType<Data>
  /** In plain words, as the middle of a sentence: `username is “jane.roe”`. */
  explain(data: Data): string
  /** What this login has of that, to be held against the explanation. */
  actual(data: Data, facts: Facts): string
  /** Whether the login is meant, `not` aside. */
  matches(data: Data, facts: Facts): boolean
}

/** The last field of every selector. */
export const not = z.boolean({ error: 'is neither true nor false' }).default(false)

/** The verb of an explanation. */
export function is(data: { not: boolean }): string {
  return data.not ? 'is not' : 'is'
}
