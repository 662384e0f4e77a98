import { z } from 'zod'
import type { Scripted } from '../scenarios/scripted.ts'
import { verdictSchema } from '../verdict/helpdesk.ts'

/** What became of a rule: its place from 1, and why it applied or did not. */
export const ruleReportSchema = z.strictObject({
  rule: z.string(),
  number: z.int(),
  applied: z.boolean(),
  why: z.string(),
})

/** What the script that a login was relayed to has answered itself, before the rule's other steps. */
const relayedSchema = z.strictObject({
  /** The name of its URL. */
  to: z.string(),
  /** 0 when no reply came. */
  status: z.int().nonnegative(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  /** What libcurl hands over; of a long one the beginning. */
  body: z.string(),
  /** How many bytes that is. */
  bytes: z.int().nonnegative(),
  /** Why it is not all, or nothing. */
  break: z.string().nullable(),
  /** Milliseconds until it was there. */
  ms: z.int().nonnegative(),
  /** What a helpdesk would have made of it. */
  verdict: verdictSchema,
})

export type Relayed = z.infer<typeof relayedSchema>

/** What the scenario that was active had to do with a login. */
export const playedSchema = z.strictObject({
  scenario: z.string(),
  /** The rule that applied, and which attempt it was, of those that the rule counts together. */
  rule: z.strictObject({ id: z.string(), number: z.int(), name: z.string(), count: z.int() }).nullable(),
  rules: z.array(ruleReportSchema).readonly(),
  /** The steps of that rule, in words, and what they could not do. */
  steps: z.array(z.string()).readonly(),
  notes: z.array(z.string()).readonly(),
  /** What was done on the connection, and when: milliseconds since it began. */
  done: z.array(z.strictObject({ at: z.int().nonnegative(), did: z.string() })).readonly(),
  relayed: relayedSchema.nullable(),
})

export type Played = z.infer<typeof playedSchema>

/** The rule that applied, as it is named in a row: `2, “wrong group”`. */
export function ruleWords({ number, name }: { number: number; name: string }): string {
  return name === '' ? String(number) : `${String(number)}, “${name}”`
}

/**
 * What the log keeps of it.
 *
 * @param delivered what came of it on the connection, `notes` of what could not be done among it
 * @param hide takes posted passwords out of a text: people type them as usernames, too
 */
export function keepPlayed(
  scripted: Scripted,
  { done, relayed, notes: later }: Pick<Played, 'done' | 'relayed' | 'notes'>,
  hide: (text: string) => string,
): Played {
  const { scenario, rule, rules, steps, notes } = scripted
  return {
    ...{ scenario, rule, rules: rules.map((one) => ({ ...one, why: hide(one.why) })) },
    ...{ steps: steps.map(hide), notes: [...notes, ...later].map(hide), done, relayed },
  }
}

/** Roughly what that takes in memory, in bytes. */
export function sizeOfPlayed({ rules, done, relayed }: Played): number {
  const ofRules = rules.reduce((sum, { why }) => sum + 100 + why.length, 300)
  return ofRules + done.length * 80 + (relayed === null ? 0 : 1500 + relayed.body.length)
}
