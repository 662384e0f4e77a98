import type { Kind } from '../loginshare/attempt.ts'
import type { Heard } from './hear.ts'
import type { Sending } from './sending.ts'

/** What a person types at a login form. */
export interface Credential {
  username: string
  password: string
}

/** What the person says who has a script checked. */
export interface Given {
  kind: Kind
  /** One that can log in. */
  good: Credential
  /** One that cannot. */
  bad: Credential
  /** An e-mail address that serves as the good one's username, too; undefined where nobody says so. */
  email: string | undefined
  /** Those that the good staff member may log in to; none for a user. */
  interfaces: readonly string[]
  /** The titles of the helpdesk's groups, or teams for staff; none where whatever the script names is taken for known. */
  groups: readonly string[]
  /** From how many milliseconds on an answer is slow. */
  slowMs: number
}

/** What a check has found out, in sentences. */
export type Judgement =
  | { result: 'passed'; reason: string }
  /** @property change what to change in the script */
  | { result: 'failed'; reason: string; change: string }

/** One check of a script: what it sends, and what it makes of the answers. */
export interface Check {
  id: string
  /** What holds when it passes, in a sentence without its full stop. */
  title: string
  /** The checks before it without which it would tell nothing: one fault of a script fails one check. */
  needs: readonly string[]
  /** Why it cannot be made of what was given; undefined when it can. */
  omit?: (given: Given) => string | undefined
  send: (given: Given) => readonly Sending[]
  /**
   * @param heard the answers to what it sent, in that order
   * @param before the answers to all that was sent before
   */
  judge: (heard: readonly Heard[], given: Given, before: readonly Heard[]) => Judgement
}

export function passed(reason: string): Judgement {
  return { result: 'passed', reason }
}

export function failed(reason: string, change: string): Judgement {
  return { result: 'failed', reason, change }
}
