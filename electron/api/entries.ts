import { nanoid } from 'nanoid'
import {
  changeEntry,
  createEntry,
  deleteEntry,
  getEntry,
  searchEntries,
} from '../../shared/directory/changes.ts'
import type { EntryKind, MembersChoice } from '../../shared/directory/entry-kind.ts'
import { organizations } from '../../shared/directory/organizations.ts'
import { Refusal } from '../../shared/directory/refusal.ts'
import { userGroups } from '../../shared/directory/user-groups.ts'
import { users } from '../../shared/directory/users.ts'
import type { Draft } from '../../shared/workspace/edit.ts'
import type { DirectoryEntry, World } from '../../shared/workspace/schema.ts'
import { api, seenRevision, tag, type Context } from './context.ts'

/** What the five procedures of one list do; the same for every list. */
function procedures<E extends DirectoryEntry>(kind: EntryKind<E>) {
  /** Makes an edit of one entry and gives that as the edit left it; what follows from it comes after it. */
  const edit = async (make: (world: World) => Draft, context: Context) => {
    let entry: unknown
    const remembering = (world: World) => {
      const draft = make(world)
      entry = draft.patches[0]?.after
      return draft
    }
    const by = { origin: context.origin, seen: seenRevision(context) }
    const revision = await context.session.edit(remembering, by)
    tag(context, revision)
    return { entry: entry as E, revision }
  }
  const shown = (entry: E, { session }: Context) => ({
    ...entry,
    warnings: kind.warnings(entry, session.world),
  })
  return {
    list({ search, limit, after }: { search?: string; limit?: number; after?: string }, context: Context) {
      const found = searchEntries(kind, context.session.world, search)
      const start = after === undefined ? 0 : found.findIndex((entry) => entry.id === after) + 1
      if (start === 0 && after !== undefined) {
        throw new Refusal([{ field: 'after', message: 'names no entry of this list any more; begin anew' }])
      }
      const items = found.slice(start, limit === undefined ? undefined : start + limit)
      const last = start + items.length < found.length ? (items.at(-1)?.id ?? null) : null
      return {
        items: items.map((entry) => shown(entry, context)),
        total: found.length,
        dropped: 0,
        next: last,
      }
    },
    async create(input: object, context: Context) {
      const id = nanoid(10)
      const { entry } = await edit((world) => createEntry(kind, world, id, input), context)
      return shown(entry, context)
    },
    read(id: string, context: Context) {
      return shown(getEntry(kind, context.session.world, id), context)
    },
    async change(id: string, changes: object, context: Context) {
      const { entry } = await edit((world) => changeEntry(kind, world, id, changes), context)
      return shown(entry, context)
    },
    async delete(id: string, choice: MembersChoice, context: Context) {
      const { revision } = await edit((world) => deleteEntry(kind, world, id, choice), context)
      return { deleted: id, edit: revision }
    },
  }
}

const user = procedures(users)
const group = procedures(userGroups)
const organization = procedures(organizations)

/** The directory's lists. Each line ties a procedure of the contract to what it does. */
export const directoryRouter = {
  users: {
    list: api.users.list.handler(({ input, context }) => user.list(input, context)),
    create: api.users.create.handler(({ input, context }) => user.create(input, context)),
    read: api.users.read.handler(({ input, context }) => user.read(input.id, context)),
    change: api.users.change.handler(({ input, context }) =>
      user.change(input.params.id, input.body, context),
    ),
    delete: api.users.delete.handler(({ input, context }) =>
      user.delete(input.params.id, input.query, context),
    ),
  },
  userGroups: {
    list: api.userGroups.list.handler(({ input, context }) => group.list(input, context)),
    create: api.userGroups.create.handler(({ input, context }) => group.create(input, context)),
    read: api.userGroups.read.handler(({ input, context }) => group.read(input.id, context)),
    change: api.userGroups.change.handler(({ input, context }) =>
      group.change(input.params.id, input.body, context),
    ),
    delete: api.userGroups.delete.handler(({ input, context }) =>
      group.delete(input.params.id, input.query, context),
    ),
  },
  organizations: {
    list: api.organizations.list.handler(({ input, context }) => organization.list(input, context)),
    create: api.organizations.create.handler(({ input, context }) => organization.create(input, context)),
    read: api.organizations.read.handler(({ input, context }) => organization.read(input.id, context)),
    change: api.organizations.change.handler(({ input, context }) =>
      organization.change(input.params.id, input.body, context),
    ),
    delete: api.organizations.delete.handler(({ input, context }) =>
      organization.delete(input.params.id, input.query, context),
    ),
  },
}
