import { nanoid } from 'nanoid'
import {
  changeEntry,
  createEntry,
  deleteEntry,
  getEntry,
  searchEntries,
} from '../../shared/directory/changes.ts'
import { changeEntries, deleteEntries } from '../../shared/directory/change-many.ts'
import type { EntryKind, MembersChoice } from '../../shared/directory/entry-kind.ts'
import { entryKinds } from '../../shared/directory/kinds.ts'
import { Refusal } from '../../shared/directory/refusal.ts'
import { mapInSteps, type Work } from '../../shared/work.ts'
import type { Draft } from '../../shared/workspace/edit.ts'
import type { DirectoryEntry, DirectoryListName, World } from '../../shared/workspace/schema.ts'
import { finishInSlices } from '../in-slices.ts'
import { exportList } from './export.ts'
import { api, seenRevision, tag, type Context } from './context.ts'

/** What the procedures of one list do; the same for every list. */
export function procedures<E extends DirectoryEntry>(kind: EntryKind<E>) {
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
  /** Makes an edit of many entries and gives how many of this list it is of, not counting what follows elsewhere. */
  const editMany = async (make: (world: World) => Work<Draft>, context: Context) => {
    let count = 0
    const counting = function* (world: World) {
      const draft = yield* make(world)
      count = draft.patches.filter(({ list }) => list === kind.list).length
      return draft
    }
    const by = { origin: context.origin, seen: seenRevision(context) }
    const revision = await context.session.edit(counting, by)
    tag(context, revision)
    return { count, revision }
  }
  const withWarnings = (entry: E, world: World) => ({ ...entry, warnings: kind.warnings(entry, world) })
  const shown = (entry: E, { session }: Context) => withWarnings(entry, session.world)
  return {
    async list(
      { search, limit, after }: { search?: string; limit?: number; after?: string },
      { session: { world } }: Context,
    ) {
      const found = searchEntries(kind, world, search)
      const start = after === undefined ? 0 : found.findIndex((entry) => entry.id === after) + 1
      if (start === 0 && after !== undefined) {
        throw new Refusal([{ field: 'after', message: 'names no entry of this list any more; begin anew' }])
      }
      const piece = found.slice(start, limit === undefined ? undefined : start + limit)
      const last = start + piece.length < found.length ? (piece.at(-1)?.id ?? null) : null
      return {
        items: await finishInSlices(mapInSteps(piece, (entry) => withWarnings(entry, world))),
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
    async remove(id: string, choice: MembersChoice, context: Context) {
      const { revision } = await edit((world) => deleteEntry(kind, world, id, choice), context)
      return { deleted: id, edit: revision }
    },
    async changeMany({ ids, changes }: { ids: string[]; changes: object }, context: Context) {
      const { count, revision } = await editMany((world) => changeEntries(kind, world, ids, changes), context)
      return { changed: count, edit: count === 0 ? null : revision }
    },
    async deleteMany({ ids, ...choice }: MembersChoice & { ids: string[] }, context: Context) {
      const { count, revision } = await editMany((world) => deleteEntries(kind, world, ids, choice), context)
      return { deleted: count, edit: revision }
    },
  }
}

/** Ties the procedures of the contract for one list to what they do. */
function routes<E extends DirectoryEntry>(kind: EntryKind<E>) {
  const does = procedures(kind)
  // The contract has the same procedures for each list; the type system cannot see that through the list's name.
  const contract = api[kind.list as DirectoryListName] as unknown as typeof api.users
  return {
    list: contract.list.handler(({ input, context }) => does.list(input, context) as never),
    create: contract.create.handler(({ input, context }) => does.create(input, context) as never),
    read: contract.read.handler(({ input, context }) => does.read(input.id, context) as never),
    change: contract.change.handler(
      ({ input: { params, body }, context }) => does.change(params.id, body, context) as never,
    ),
    delete: contract.delete.handler(({ input: { params, query }, context }) =>
      does.remove(params.id, query, context),
    ),
    changeMany: contract.changeMany.handler(({ input, context }) => does.changeMany(input, context)),
    deleteMany: contract.deleteMany.handler(({ input, context }) => does.deleteMany(input, context)),
    export: contract.export.handler(({ input, context }) => exportList(kind, context.session.world, input)),
  }
}

/** The directory's lists. */
export const directoryRouter = Object.fromEntries(
  entryKinds.map((kind) => [kind.list, routes(kind)]),
) as unknown as Pick<Parameters<typeof api.router>[0], DirectoryListName>
