import { z } from 'zod'
import { grown, replaced } from '../directory/remembered.ts'
import type { Written } from '../verdict/course.ts'
import { accountSchema, staffAccountSchema, type Helpdesk } from '../verdict/helpdesk.ts'

/** A user's account that a login created, or that a person says is there. */
export const keptAccountSchema = accountSchema.extend({ id: z.string().min(1) })
export type KeptAccount = z.infer<typeof keptAccountSchema>

/** The same of a staff member. */
export const keptStaffSchema = staffAccountSchema.extend({
  id: z.string().min(1),
  username: z.string().min(1, 'is empty; a login is matched by it'),
  team: z.string().min(1, 'is empty; every staff member is in a team'),
})
export type KeptStaff = z.infer<typeof keptStaffSchema>

/** What the helpdesk has gathered from logins, the oldest first. Never changed in place. */
export interface Memory {
  accounts: readonly KeptAccount[]
  staff: readonly KeptStaff[]
  /** Those that logins left behind. */
  organizations: Helpdesk['organizations']
}

export const emptyMemory: Memory = { accounts: [], staff: [], organizations: [] }

/** How much of each there is. */
export const memoryCounts = z.object({
  accounts: z.int().nonnegative(),
  staff: z.int().nonnegative(),
  organizations: z.int().nonnegative(),
})

export function countsOf({ accounts, staff, organizations }: Memory): z.infer<typeof memoryCounts> {
  return { accounts: accounts.length, staff: staff.length, organizations: organizations.length }
}

/** The most entries of each list. Where there are more, the oldest tenth makes room, so that it happens seldom. */
export const mostKept = 20_000

/** The most characters of a text that is kept, and the most addresses of an account: far more than a helpdesk stores. */
const longest = 10_000
const mostAddresses = 1000

/** The memory after a login. @param id of a new account */
export function remember(
  memory: Memory,
  written: Written | undefined,
  organizations: Helpdesk['organizations'],
  id: () => string,
): Memory {
  const next = { ...memory }
  if (organizations.length > 0)
    next.organizations = bounded([...memory.organizations, ...organizations.map(cut)])
  if (written?.list === 'accounts') next.accounts = put(memory.accounts, written, id)
  if (written?.list === 'staff') next.staff = put(memory.staff, written, id)
  return next
}

function put<Kept extends { id: string }>(
  list: readonly Kept[],
  { index, after }: { index: number; after: object },
  id: () => string,
): readonly Kept[] {
  const before = list[index]
  const entry = { ...cut(after), id: before?.id ?? id() } as Kept
  return before === undefined ? bounded(grown(list, entry)) : replaced(list, index, entry)
}

/** The entry with its texts cut to what is kept of them: a reply may have sent millions of characters. */
function cut<Entry extends object>(entry: Entry): Entry {
  const values = Object.entries(entry).map(([name, value]: [string, unknown]) => {
    if (typeof value === 'string') return [name, value.slice(0, longest)]
    return [name, Array.isArray(value) ? value.slice(0, mostAddresses) : value]
  })
  return Object.fromEntries(values) as Entry
}

/** What is left of a list that may have become too long. */
export function bounded<Entry>(list: Entry[]): Entry[] {
  return list.length > mostKept ? list.slice(list.length - mostKept + mostKept / 10) : list
}
