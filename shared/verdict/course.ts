import type { Account, Assumption, Helpdesk, Login, StaffAccount, Verdict } from './helpdesk.ts'

/** What has happened to a reply so far, from step to step. */
export class Course {
  readonly reasons: string[]
  readonly depends: Assumption[] = []
  readonly organizations: Helpdesk['organizations'] = []
  readonly changes: Verdict['changes'] = []
  /** The account as it is then, and its place in its list; undefined while nothing was written to one. */
  written: Written | undefined

  constructor(reasons: readonly string[]) {
    this.reasons = [...reasons]
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

  /** The login form says that the reply is no good. @param what the end of that sentence @param log the helpdesk's log line */
  invalid(what: string, log: string): Verdict {
    return this.failed(`Invalid data provided: ${what}`, log)
  }

  /** The login form shows an error of the helpdesk's own. */
  failed(error: string, log: string): Verdict {
    return { ...this.#verdict(false, error), log: [log] }
  }

  /** An exception page is shown. */
  exception(): Verdict {
    return { ...this.#verdict(false, ''), exception: true }
  }

  #verdict(ok: boolean, error: string | null): Verdict {
    const { organizations, changes, reasons, depends } = this
    return { ok, error, exception: false, log: [], organizations, changes, reasons, depends }
  }
}

/** An account that a login has written, by its place in the helpdesk's list; one at the end is new. */
export type Written =
  { list: 'accounts'; index: number; after: Account } | { list: 'staff'; index: number; after: StaffAccount }

type Value = string | string[] | null

/** What the error log says of a reply that the helpdesk cannot use. @param detail in brackets after it */
export function invalidXml(kind: Login['kind'], detail?: string): string {
  const plugin = kind === 'user' ? 'User' : 'Staff'
  return `Invalid XML Received for ${plugin} LoginShare Plugin${detail === undefined ? '' : ` (${detail})`}`
}

/** The same of a reply with nothing in it. */
export function emptyData(kind: Login['kind']): string {
  return `Empty data received for ${kind === 'user' ? 'user' : 'Staff'} loginshare plugin`
}

/** PHP's `empty()` of a text: one without characters, or just `0`. */
export function isEmptyInPhp(text: string): boolean {
  return text === '' || text === '0'
}
