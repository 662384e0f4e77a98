import { nanoid } from 'nanoid'
import type { z } from 'zod'
import { NotFound } from '../../shared/directory/changes.ts'
import { Refusal, refusalOf } from '../../shared/directory/refusal.ts'
import { grown } from '../../shared/directory/remembered.ts'
import {
  bounded,
  countsOf,
  emptyMemory,
  keptAccountSchema,
  keptStaffSchema,
  type KeptAccount,
  type KeptStaff,
} from '../../shared/helpdesk/memory.ts'
import type { SessionHelpdesk } from '../helpdesk/session-helpdesk.ts'
import { api } from './context.ts'

/** What the two lists of accounts have in common. */
interface AccountList<Kept extends { id: string }> {
  schema: z.ZodType<Kept>
  of: (helpdesk: SessionHelpdesk) => readonly Kept[]
  put: (helpdesk: SessionHelpdesk, list: readonly Kept[]) => void
}

const users: AccountList<KeptAccount> = {
  schema: keptAccountSchema,
  of: ({ memory }) => memory.accounts,
  put: (helpdesk, accounts) => {
    helpdesk.memory = { ...helpdesk.memory, accounts }
  },
}

const staff: AccountList<KeptStaff> = {
  schema: keptStaffSchema,
  of: ({ memory }) => memory.staff,
  put: (helpdesk, list) => {
    helpdesk.memory = { ...helpdesk.memory, staff: list }
  },
}

function list<Kept extends { id: string }>(
  { of }: AccountList<Kept>,
  helpdesk: SessionHelpdesk,
  {
    search = '',
    limit,
    after,
  }: { search?: string | undefined; limit?: number | undefined; after?: string | undefined },
) {
  const wanted = search.toLowerCase()
  const found = of(helpdesk).filter(({ id: _, ...texts }) =>
    Object.values<unknown>(texts).flat().join('\n').toLowerCase().includes(wanted),
  )
  const from = after === undefined ? 0 : found.findIndex(({ id }) => id === after) + 1
  if (after !== undefined && from === 0) {
    throw new Refusal([{ field: 'after', message: 'is no id of an account that is listed' }])
  }
  const items = found.slice(from, limit === undefined ? undefined : from + limit)
  const next = from + items.length < found.length ? (items.at(-1)?.id ?? null) : null
  return { items, total: found.length, dropped: 0, next }
}

function create<Kept extends { id: string }>(
  kind: AccountList<Kept>,
  helpdesk: SessionHelpdesk,
  input: object,
): Kept {
  const account = accept(kind, { ...input, id: nanoid() })
  kind.put(helpdesk, bounded(grown(kind.of(helpdesk), account)))
  return account
}

function change<Kept extends { id: string }>(
  kind: AccountList<Kept>,
  helpdesk: SessionHelpdesk,
  id: string,
  changes: object,
): Kept {
  const before = find(kind, helpdesk, id)
  const account = accept(kind, { ...before, ...changes, id })
  kind.put(
    helpdesk,
    kind.of(helpdesk).map((one) => (one.id === id ? account : one)),
  )
  return account
}

function remove<Kept extends { id: string }>(kind: AccountList<Kept>, helpdesk: SessionHelpdesk, id: string) {
  find(kind, helpdesk, id)
  kind.put(
    helpdesk,
    kind.of(helpdesk).filter((one) => one.id !== id),
  )
  return { deleted: id }
}

function find<Kept extends { id: string }>(
  { of }: AccountList<Kept>,
  helpdesk: SessionHelpdesk,
  id: string,
): Kept {
  const account = of(helpdesk).find((one) => one.id === id)
  if (account === undefined) throw new NotFound(`The helpdesk has no account with the id “${id}”.`)
  return account
}

function accept<Kept extends { id: string }>({ schema }: AccountList<Kept>, input: object): Kept {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw refusalOf(parsed.error.issues)
  return parsed.data
}

/** What the helpdesk has gathered from logins, listed and corrected. */
export const helpdeskRouter = {
  accounts: {
    list: api.helpdesk.accounts.list.handler(({ input, context: { session } }) =>
      list(users, session.helpdesk, input),
    ),
    create: api.helpdesk.accounts.create.handler(({ input, context: { session } }) =>
      create(users, session.helpdesk, input),
    ),
    change: api.helpdesk.accounts.change.handler(({ input: { params, body }, context: { session } }) =>
      change(users, session.helpdesk, params.id, body),
    ),
    delete: api.helpdesk.accounts.delete.handler(({ input: { id }, context: { session } }) =>
      remove(users, session.helpdesk, id),
    ),
  },
  staff: {
    list: api.helpdesk.staff.list.handler(({ input, context: { session } }) =>
      list(staff, session.helpdesk, input),
    ),
    create: api.helpdesk.staff.create.handler(({ input, context: { session } }) =>
      create(staff, session.helpdesk, input),
    ),
    change: api.helpdesk.staff.change.handler(({ input: { params, body }, context: { session } }) =>
      change(staff, session.helpdesk, params.id, body),
    ),
    delete: api.helpdesk.staff.delete.handler(({ input: { id }, context: { session } }) =>
      remove(staff, session.helpdesk, id),
    ),
  },
  organizations: {
    list: api.helpdesk.organizations.list.handler(({ context: { session } }) => {
      const items = session.helpdesk.memory.organizations
      return { items, total: items.length, dropped: 0, next: null }
    }),
  },
  read: api.helpdesk.read.handler(({ context: { session } }) => countsOf(session.helpdesk.memory)),
  forget: api.helpdesk.forget.handler(({ context: { session } }) => {
    session.helpdesk.memory = emptyMemory
    return countsOf(emptyMemory)
  }),
}
