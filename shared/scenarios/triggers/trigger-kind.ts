import { z } from 'zod'
import type { Step } from '../steps.ts'

/** What a trigger counts apart: all attempts together, or those of each username or posted IP address. */
export const pers = ['all', 'username', 'address'] as const
export type Per = (typeof pers)[number]

export const per = z.enum(pers, { error: 'is none of: all, username, address' })

/** The end of an explanation: what is counted apart. */
export function counting(per: Per): string {
  return { all: '', username: ', counted per username', address: ', counted per IP address' }[per]
}

/** A number of attempts. */
export const attempts = z
  .int({ error: 'is no whole number' })
  .min(1, 'must be at least 1')
  .max(1_000_000, 'must be at most 1000000')

/** What a lock remembers of one username or address. */
export interface LockMemory {
  /** When wrong passwords came, the oldest first; those that count. */
  wrong: readonly number[]
  /** Until when it is locked; 0 for not. */
  until: number
}

/** An attempt that has reached a rule and matches its selectors. Times are milliseconds since 1970 on the one clock. */
export interface Moment {
  /** Which one it is, from 1, of those that are counted together with it. */
  count: number
  now: number
  activeSince: number
  /** What becomes of it without any scenario. */
  normally: 'let in' | 'wrong password' | 'something else'
  memory: LockMemory | undefined
  /** From 0 up to 1: always the same for the same attempt, and without a pattern from one to the next. */
  chance: () => number
}

/** Whether the rule applies. */
export interface Firing {
  fires: boolean
  /** What the count was, or the time: a sentence without its full stop. */
  why: string
  /** What a lock is to remember then. */
  memory?: LockMemory
  /** Steps that come before those of the rule. */
  steps?: readonly Step[]
}

/** A kind of trigger: what it is made of, and what it does. */
export interface TriggerKind<Data extends { type: string } = { type: string }> {
  /** What a list calls it. */
  readonly label: string
  readonly schema: z.ZodType<Data>
  /** In plain words, as the middle of a sentence: `the first 3 times`. */
  explain(data: Data): string
  fires(data: Data, moment: Moment): Firing
}
