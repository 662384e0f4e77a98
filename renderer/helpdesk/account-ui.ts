import type { z } from 'zod'
import { refusalOf, type FieldProblem } from '../../shared/directory/refusal.ts'
import {
  keptAccountSchema,
  keptStaffSchema,
  type KeptAccount,
  type KeptStaff,
} from '../../shared/helpdesk/memory.ts'
import { staffFields, userFields, type ReplyField } from '../../shared/loginshare/fields.ts'
import type { Client } from '../connection/client.ts'
import type { FormField } from '../form/form-field.ts'
import type { Column } from '../grid/column.ts'

/** An account, of a user or of staff. */
export type AnyAccount = KeptAccount | KeptStaff

/** What the lists of accounts ask of the contract, the same for both. */
export interface AccountCalls {
  list: (input: { search?: string; limit?: number }) => Promise<{ items: AnyAccount[]; total: number }>
  create: (account: object) => Promise<AnyAccount>
  change: (input: { params: { id: string }; body: object }) => Promise<AnyAccount>
  delete: (input: { id: string }) => Promise<unknown>
}

/** Everything that is particular to one of the two lists of accounts. */
export interface AccountUi {
  kind: 'accounts' | 'staff'
  path: '/helpdesk' | '/helpdesk/staff'
  heading: string
  noun: string
  fields: readonly FormField[]
  columns: readonly Column<AnyAccount>[]
  schema: z.ZodType<AnyAccount>
  calls: (client: Client) => AccountCalls
  titleOf: (account: AnyAccount) => string
  empty: string
}

const labels: Readonly<Record<string, string>> = Object.fromEntries(
  [...userFields, ...staffFields].map(({ element, label }) => [element, label]),
)

/** A field that an account has of the replies that made it. */
function field({ element, label, item, multiline }: ReplyField): FormField {
  return {
    name: element,
    label,
    input: item !== undefined ? 'lines' : multiline === true ? 'multiline' : 'text',
  }
}

/** @param width a track of a CSS grid */
function column(name: string, width: string, from?: number): Column<AnyAccount> {
  const text = (account: AnyAccount) => {
    const value = (account as Partial<Record<string, string | string[] | null>>)[name] ?? ''
    return typeof value === 'string' ? value : value.join(', ')
  }
  return { id: name, header: labels[name] ?? 'Username', width, text, ...(from !== undefined && { from }) }
}

/** What an account holds; the type of its organization is not the account's own. */
const accountFields = (userFields as readonly ReplyField[]).filter(({ of }) => of === undefined).map(field)

export const userAccounts: AccountUi = {
  kind: 'accounts',
  path: '/helpdesk',
  heading: 'Accounts',
  noun: 'account',
  fields: accountFields.map((one) =>
    one.name === 'emails' ? { ...one, help: 'One a line. A login finds the account by any of them.' } : one,
  ),
  columns: [
    column('fullname', 'minmax(120px, 1fr)'),
    column('emails', 'minmax(160px, 1.5fr)'),
    column('usergroup', '120px', 520),
    column('organization', 'minmax(100px, 1fr)', 700),
  ],
  schema: keptAccountSchema,
  calls: (client) => client.helpdesk.accounts,
  titleOf: (account) => {
    const names = 'fullname' in account ? [account.fullname, ...account.emails] : []
    return names.find((name) => name.trim() !== '') ?? 'Account without a name'
  },
  empty: 'No accounts yet. The first login of a person creates one; or add one that is to be there already.',
}

export const staffAccounts: AccountUi = {
  kind: 'staff',
  path: '/helpdesk/staff',
  heading: 'Staff accounts',
  noun: 'staff account',
  fields: [
    { name: 'username', label: 'Username', input: 'text', help: 'A login finds the account by this.' },
    ...(staffFields as readonly ReplyField[]).map(field),
  ],
  columns: [
    column('username', 'minmax(120px, 1fr)'),
    column('firstname', 'minmax(100px, 1fr)', 520),
    column('lastname', 'minmax(100px, 1fr)', 520),
    column('team', '130px'),
    column('email', 'minmax(140px, 1fr)', 700),
  ],
  schema: keptStaffSchema,
  calls: (client) => client.helpdesk.staff as AccountCalls,
  titleOf: (account) => ('username' in account ? account.username : ''),
  empty:
    'No staff accounts yet. The first login of a staff member creates one; or add one that is to be there already.',
}

/** An account as its form holds it; none is an empty text there. */
export function toFormEntry(account: AnyAccount | undefined, { fields }: AccountUi): object {
  const given = (account ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    fields.map(({ name, input }) => [name, given[name] ?? (input === 'lines' ? [] : '')]),
  )
}

/** What the form holds, as the contract takes it. */
export function fromFormEntry(values: Record<string, unknown>): object {
  return 'organization' in values
    ? { ...values, organization: values.organization === '' ? null : values.organization }
    : values
}

/** What is wrong with what the form holds, as the app itself would say. */
export function problemsOf({ schema }: AccountUi, values: Record<string, unknown>): readonly FieldProblem[] {
  const parsed = schema.safeParse({ ...fromFormEntry(values), id: 'new' })
  return parsed.success ? [] : refusalOf(parsed.error.issues).fields
}
