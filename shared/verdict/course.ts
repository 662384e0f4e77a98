import type { Kind } from '../loginshare/attempt.ts'
import type { Account, Assumption, Helpdesk, StaffAccount, Verdict } from './helpdesk.ts'
import type { Reading } from './read.ts'

/** What has happened to a reply so far, from step to step. */
export class Course {
  readonly reasons: string[]
  readonly depends: Assumption[] = []
  readonly organizations: Helpdesk['organizations'] = []
  readonly changes: Verdict['changes'] = []
  /** The account as it is then, and its place in its list; undefined while nothing was written to one. */
  written: Written | undefined
  /** What the helpdesk insists on and does not find. */
  readonly missing: string[] = []
  readonly #read: Pick<Verdict, 'result' | 'line'>

  constructor(reading: Reading) {
    this.reasons = [...reading.reasons]
    this.#read = {
      result: reading.found === 'result' ? reading.result : null,
      line: reading.found === 'no result' ? reading.line : null,
    }
  }

  /** Notes what a helpdesk of another version or with other settings would do otherwise. */
  assume(on: string, assumed: string): void {
    if (!this.depends.some((one) => one.on === on)) this.depends.push({ on, assumed })
  }

  /** Notes an account as it is after the login, and what differs from before it. @param before null for a new one */
  write<List extends Written['list']>(
    list: List,
    index: number,
    before: Helpdesk[List][number] | null,
    after: Helpdesk[List][number],
  ): void {
    this.written = { list, index, after } as Written
    const was = before as Record<string, Value> | null
    for (const [field, value] of Object.entries(after as Record<string, Value>)) {
      const old = was?.[field] ?? null
      if (JSON.stringify(old) !== JSON.stringify(value)) {
        this.changes.push({ field, before: old, after: value })
      }
    }
  }

  /** The person is logged in. */
  accepted(account: Pick<Verdict, 'account' | 'staffAccount'>): Verdict {
    return { ...this.#verdict(true, null), ...account }
  }

  /** The login form shows the reply's own message. */
  refused(message: string): Verdict {
    return this.#verdict(false, message)
  }

  /** The login form shows an error of the helpdesk's own. @param error of `errors.ts` */
  failed<Of extends Kind>(error: { text: string; log: Readonly<Record<Of, string>> }, kind: Of): Verdict {
    return { ...this.#verdict(false, error.text), log: [error.log[kind]] }
  }

  /** An exception page is shown. */
  exception(): Verdict {
    return { ...this.#verdict(false, ''), exception: true }
  }

  #verdict(ok: boolean, error: string | null): Verdict {
    const { organizations, changes, missing, reasons, depends } = this
    return {
      ...{ ok, error, exception: false, log: [], organizations, changes },
      ...{ ...this.#read, missing, reasons, depends },
    }
  }
}

/** An account that a login has written, by its place in the helpdesk's list; one at the end is new. */
export type Written =
  { list: 'accounts'; index: number; after: Account } | { list: 'staff'; index: number; after: StaffAccount }

type Value = string | string[] | null

/** PHP's `empty()` of a text: one without characters, or just `0`. */
export function isEmptyInPhp(text: string): boolean {
  return text === '' || text === '0'
}
