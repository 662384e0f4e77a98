import { z } from 'zod'
import type { Scripted } from '../scenarios/scripted.ts'

/** What became of a rule: its place from 1, and why it applied or did not. */
export const ruleReportSchema = z.strictObject({
  rule: z.string(),
  number: z.int(),
  applied: z.boolean(),
  why: z.string(),
})

/** What the scenario that was active had to do with a login. */
export const playedSchema = z.strictObject({
  scenario: z.string(),
  /** The rule that applied, and which attempt it was, of those that the rule counts together. */
  rule: z.strictObject({ id: z.string(), number: z.int(), name: z.string(), count: z.int() }).nullable(),
  rules: z.array(ruleReportSchema).readonly(),
  /** The steps of that rule, in words, and what they could not do. */
  steps: z.array(z.string()).readonly(),
  notes: z.array(z.string()).readonly(),
  /** What was done on the connection, and when: milliseconds since it began. Empty for a plain reply. */
  done: z.array(z.strictObject({ at: z.int().nonnegative(), did: z.string() })).readonly(),
})

export type Played = z.infer<typeof playedSchema>

/** The rule that applied, as it is named in a row: `2, “wrong group”`. */
export function ruleWords({ number, name }: { number: number; name: string }): string {
  return name === '' ? String(number) : `${String(number)}, “${name}”`
}

/** What the log keeps of it. @param hide takes posted passwords out of a text: people type them as usernames, too */
export function keepPlayed(scripted: Scripted, done: Played['done'], hide: (text: string) => string): Played {
  const { scenario, rule, rules, steps, notes } = scripted
  return { scenario, rule, rules: rules.map((one) => ({ ...one, why: hide(one.why) })), steps, notes, done }
}

/** Roughly what that takes in memory, in bytes. */
export function sizeOfPlayed({ rules, done }: Played): number {
  return rules.reduce((sum, { why }) => sum + 100 + why.length, 300) + done.length * 80
}
