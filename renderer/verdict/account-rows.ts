import { staffFields, userFields } from '../../shared/loginshare/fields.ts'
import type { Verdict } from '../../shared/verdict/helpdesk.ts'
import { isNewAccount } from '../../shared/verdict/verdict-words.ts'

export type Value = Verdict['changes'][number]['after']

/** A field of an account, before a login and after it. */
export interface AccountRow {
  /** What the forms call it, too. */
  label: string
  before: Value
  after: Value
  changed: boolean
}

/** All fields of the account that a login creates or finds; of one in a login that failed, those that have changed. */
export function accountRows({ account, staffAccount, changes }: Verdict): AccountRow[] {
  const whole = account ?? staffAccount
  if (whole === undefined) {
    return changes.map(({ field, before, after }) => ({
      label: labelOf(field),
      before,
      after,
      changed: true,
    }))
  }
  const { new: _, index: __, ...fields } = whole
  return Object.entries<Value>(fields).map(([field, after]) => {
    const change = changes.find((one) => one.field === field)
    const before = change === undefined ? after : change.before
    return { label: labelOf(field), before, after, changed: change !== undefined }
  })
}

/** What becomes of the account, in a sentence. */
export function accountSentence(verdict: Verdict): string {
  if (isNewAccount(verdict)) return 'A new account is created.'
  const { changes } = verdict
  if (!verdict.ok) {
    const isCreated = changes.every(({ before }) => before === null)
    return `An account was ${isCreated ? 'created' : 'changed'} before the login failed.`
  }
  return `An account was there; ${changes.length === 0 ? 'nothing in it changes' : 'it changes'}.`
}

function labelOf(field: string): string {
  if (field === 'username') return 'Username'
  return [...userFields, ...staffFields].find(({ element }) => element === field)?.label ?? field
}
