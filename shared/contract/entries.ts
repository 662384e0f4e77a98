import { z } from 'zod'
import { exportFormats } from '../export/formats.ts'
import { changeOf, inputOf } from '../workspace/change-of.ts'
import { base } from './base.ts'
import { listOf, page } from './list.ts'

const warnings = z.array(z.object({ field: z.string(), message: z.string() }))
const id = z.object({ id: z.string() })
const ids = z.array(z.string()).min(1, 'are missing; name one entry or more')

/** What is to become of the members of a deleted group, organization or team; a query has texts alone. */
export const membersChoice = {
  query: {
    moveMembersTo: z.string().optional(),
    deleteMembers: z.stringbool({ error: 'is neither true nor false' }).optional(),
  },
  body: {
    moveMembersTo: z.string().optional(),
    deleteMembers: z.boolean({ error: 'is neither true nor false' }).optional(),
  },
}

/** Where an entry has no members. */
export const noChoice = { query: {}, body: {} }

/** Create, read, change, delete and list, one entry or many: the same procedures for every list of the directory. */
export function entries<Shape extends z.ZodRawShape, Query extends z.ZodRawShape, Body extends z.ZodRawShape>(
  path: `/${string}`,
  noun: string,
  schema: z.ZodObject<Shape, z.core.$strict>,
  choice: { query: Query; body: Body },
) {
  const entry = schema.extend({ warnings })
  const fields = schema.omit({ id: true } as never) as unknown as z.ZodObject<
    Omit<Shape, 'id'>,
    z.core.$strict
  >
  const tags = [path.slice(1)]
  return {
    list: base
      .route({ method: 'GET', path, tags, summary: `List ${path.slice(1).replace('-', ' ')}` })
      .input(z.strictObject({ search: z.string().optional(), ...page }))
      .output(listOf(entry)),
    create: base
      .route({ method: 'POST', path, tags, successStatus: 201, summary: `Create a ${noun}` })
      .input(inputOf(fields))
      .output(entry),
    read: base
      .route({ method: 'GET', path: `${path}/{id}`, tags, summary: `Read a ${noun}` })
      .input(id)
      .output(entry),
    change: base
      .route({
        method: 'PATCH',
        path: `${path}/{id}`,
        tags,
        inputStructure: 'detailed',
        summary: `Change a ${noun}; what is left out stays`,
      })
      .input(z.object({ params: id, body: changeOf(fields) }))
      .output(entry),
    // A DELETE has no body, so the choice comes in the query.
    delete: base
      .route({
        method: 'DELETE',
        path: `${path}/{id}`,
        tags,
        inputStructure: 'detailed',
        summary: `Delete a ${noun}`,
      })
      .input(z.object({ params: id, query: z.strictObject(choice.query) }))
      // `edit` is what `undo` is to be told, so that it takes back just this.
      .output(z.object({ deleted: z.string(), edit: z.int() })),
    changeMany: base
      .route({ method: 'PATCH', path, tags, summary: `Change many ${noun}s alike, in one edit` })
      .input(z.strictObject({ ids, changes: changeOf(fields) }))
      // Null when all of them were so already.
      .output(z.object({ changed: z.int(), edit: z.int().nullable() })),
    deleteMany: base
      .route({
        method: 'POST',
        path: `${path}/delete`,
        tags,
        summary: `Delete many ${noun}s, in one edit`,
      })
      .input(z.strictObject({ ids, ...choice.body }))
      .output(z.object({ deleted: z.int(), edit: z.int() })),
    // Changes nothing, but names more entries than a URL has room for.
    export: base
      .route({ method: 'POST', path: `${path}/export`, tags, summary: `Write ${noun}s down as a file` })
      .input(
        z.strictObject({
          format: z.enum(exportFormats, { error: 'is neither csv nor json' }).default('csv'),
          passwords: z.boolean({ error: 'is neither true nor false' }).default(false),
          search: z.string().optional(),
          ids: ids.optional(),
        }),
      )
      // `type` is the content's media type, `count` how many entries it holds.
      .output(z.object({ name: z.string(), type: z.string(), content: z.string(), count: z.int() })),
  }
}
