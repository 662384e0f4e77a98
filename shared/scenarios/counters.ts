import { foldCase } from '../directory/find.ts'
import type { LoginAttempt } from '../loginshare/attempt.ts'
import type { LockMemory, Per } from './triggers/trigger-kind.ts'

/** What is remembered of the attempts that a rule counts together. */
export interface Counter {
  /** How many there were. */
  readonly count: number
  readonly lock?: LockMemory | undefined
}

/** How a counter is to change when a decision takes effect. */
export interface Advance {
  /** The rule's id. */
  readonly rule: string
  readonly key: string
  readonly after: Counter
  /** Whether the rule applied. */
  readonly hit: boolean
}

/** What a decision may ask of counters. */
export interface Counters {
  get: (rule: string, key: string) => Counter | undefined
}

/** How often a rule was reached by an attempt that matches it, and how often it applied. */
export interface RuleCount {
  reached: number
  hits: number
}

/** The longest piece of a username or an address that tells counters apart. */
const longestKey = 200

/** Of usernames or addresses that a rule counts apart, how many are remembered; those not seen longest are forgotten. */
const mostKeys = 10_000

/** Under which name an attempt is counted. */
export function counterKey(per: Per, { username, ipaddress }: LoginAttempt): string {
  if (per === 'all') return ''
  return (per === 'username' ? foldCase(username) : ipaddress.trim()).slice(0, longestKey)
}

/** The counters of a scenario. They change only by `take`, in the same tick as the decision that they come from. */
export class CounterStore implements Counters {
  readonly #rules = new Map<string, { counts: RuleCount; byKey: Map<string, Counter> }>()

  get(rule: string, key: string): Counter | undefined {
    return this.#rules.get(rule)?.byKey.get(key)
  }

  /** Takes over what a decision counts. */
  take(advances: readonly Advance[]): void {
    for (const { rule, key, after, hit } of advances) {
      let kept = this.#rules.get(rule)
      if (kept === undefined) {
        this.#rules.set(rule, (kept = { counts: { reached: 0, hits: 0 }, byKey: new Map() }))
      }
      kept.counts.reached += 1
      if (hit) kept.counts.hits += 1
      // At the end, as the one that was seen last.
      kept.byKey.delete(key)
      kept.byKey.set(key, after)
      const [oldest] = kept.byKey.keys()
      if (kept.byKey.size > mostKeys && oldest !== undefined) kept.byKey.delete(oldest)
    }
  }

  /** How often a rule was reached and applied. */
  countsOf(rule: string): Readonly<RuleCount> {
    return { ...(this.#rules.get(rule)?.counts ?? { reached: 0, hits: 0 }) }
  }

  /** Begins anew, for one rule or for all. */
  reset(rule?: string): void {
    if (rule === undefined) this.#rules.clear()
    else this.#rules.delete(rule)
  }
}
