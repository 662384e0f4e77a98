import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { addressSchema } from '../connect/address.ts'
import { healthProblemSchema } from '../directory/health.ts'
import { organizationSchema } from '../directory/organizations.ts'
import { staffSchema } from '../directory/staff.ts'
import { teamSchema } from '../directory/teams.ts'
import { userGroupSchema } from '../directory/user-groups.ts'
import { userSchema } from '../directory/users.ts'
import { exportFormats } from '../export/formats.ts'
import { exchangeSchema, summarySchema } from '../traffic/exchange.ts'
import { changeOf, inputOf } from '../workspace/change-of.ts'
import { settingsChangeSchema, settingsSchema } from '../workspace/settings.ts'
import { appSchema } from './app.ts'
import { endpointStateSchema } from './endpoint.ts'
import { errors } from './errors.ts'
import { eventSchema } from './events.ts'
import { fileStateSchema } from './file.ts'
import { historySchema } from './history.ts'
import { importInputSchema, importPreviewSchema, importProgressSchema } from './import.ts'
import { listOf, page } from './list.ts'

const base = oc.errors(errors)

const warnings = z.array(z.object({ field: z.string(), message: z.string() }))
const id = z.object({ id: z.string() })
const ids = z.array(z.string()).min(1, 'are missing; name one entry or more')

/** What is to become of the members of a deleted group, organization or team; a query has texts alone. */
const membersChoice = {
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
const noChoice = { query: {}, body: {} }

/** Create, read, change, delete and list, one entry or many: the same procedures for every list of the directory. */
function entries<Shape extends z.ZodRawShape, Query extends z.ZodRawShape, Body extends z.ZodRawShape>(
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

/** People who are made up: how many, and which. */
const generated = {
  count: z.int('is no whole number').min(1, 'must be at least 1').max(10_000, 'must be at most 10000'),
  /** The same seed and the same choices make the same people. */
  seed: z
    .int('is no whole number')
    .min(0, 'must be at least 0')
    .max(4_294_967_295, 'must be at most 4294967295')
    .default(1),
  password: z.string().default('demo'),
}

/** Titles that people are spread over; all that there are when left out. */
const spread = z.array(z.string()).optional()

/** Make people up, in one edit. */
function generate<Choices extends z.ZodRawShape>(path: `/${string}`, nouns: string, choices: Choices) {
  return base
    .route({
      method: 'POST',
      path: `${path}/generate`,
      tags: [path.slice(1)],
      successStatus: 201,
      summary: `Make up demo ${nouns}`,
    })
    .input(z.strictObject({ ...generated, ...choices }))
    .output(z.object({ created: z.int(), edit: z.int() }))
}

/** What was done, in words, and what can be done next. */
const stepDone = historySchema.extend({ done: z.string() })

const exchangeId = z.object({ id: z.string().regex(/^\d+$/, 'is no number').transform(Number) })

/** Whether passwords that a helpdesk posts are kept in memory. */
const postedPasswords = z.strictObject({ keep: z.boolean({ error: 'is neither true nor false' }) })

/** Everything that a window, a browser or a script can ask of the app; every door serves exactly this. */
export const contract = {
  users: {
    ...entries('/users', 'user', userSchema, noChoice),
    // An empty name among the organizations stands for none.
    generate: generate('/users', 'users', { usergroups: spread, organizations: spread }),
  },
  userGroups: entries('/user-groups', 'user group', userGroupSchema, membersChoice),
  organizations: entries('/organizations', 'organization', organizationSchema, membersChoice),
  staff: {
    ...entries('/staff', 'staff member', staffSchema, noChoice),
    generate: generate('/staff', 'staff members', { teams: spread }),
  },
  teams: entries('/teams', 'team', teamSchema, membersChoice),
  import: {
    preview: base
      .route({
        method: 'POST',
        path: '/import/preview',
        tags: ['import'],
        summary: 'What importing a file would do, and every problem with its line; nothing is changed',
      })
      .input(importInputSchema)
      .output(importPreviewSchema),
    run: base
      .route({
        method: 'POST',
        path: '/import',
        tags: ['import'],
        summary:
          'Import a file of people whole or not at all, as one edit; tells how far it has come (server-sent events)',
      })
      .input(importInputSchema)
      .output(eventIterator(importProgressSchema)),
  },
  app: {
    read: base
      .route({ method: 'GET', path: '/app', summary: 'What runs here, and where its files are' })
      .output(appSchema),
  },
  health: {
    list: base
      .route({ method: 'GET', path: '/health', summary: 'What a helpdesk would trip over in the directory' })
      .output(listOf(healthProblemSchema)),
  },
  history: {
    read: base
      .route({ method: 'GET', path: '/history', summary: 'What can be taken back and done again' })
      .output(historySchema),
  },
  undo: base
    .route({
      method: 'POST',
      path: '/undo',
      summary: 'Take the last edit back; with `edit`, only if it is that one',
    })
    .input(z.strictObject({ edit: z.int({ error: 'is no whole number' }).optional() }).optional())
    .output(stepDone),
  redo: base.route({ method: 'POST', path: '/redo', summary: 'Do it again' }).output(stepDone),
  exchanges: {
    list: base
      .route({
        method: 'GET',
        path: '/exchanges',
        tags: ['exchanges'],
        summary: 'List exchanges, newest first',
      })
      .input(
        z.strictObject({
          ...page,
          limit: page.limit.unwrap().max(1000, 'must be at most 1000').default(100),
        }),
      )
      .output(listOf(summarySchema)),
    read: base
      .route({
        method: 'GET',
        path: '/exchanges/{id}',
        tags: ['exchanges'],
        summary: 'Read a whole exchange',
      })
      .input(exchangeId)
      .output(exchangeSchema),
    password: base
      .route({
        method: 'GET',
        path: '/exchanges/{id}/password',
        tags: ['exchanges'],
        summary: 'The posted password; null when it was not kept',
      })
      .input(exchangeId)
      .output(z.object({ password: z.string().nullable() })),
  },
  postedPasswords: {
    read: base
      .route({ method: 'GET', path: '/posted-passwords', tags: ['exchanges'] })
      .output(postedPasswords),
    change: base
      .route({
        method: 'PATCH',
        path: '/posted-passwords',
        tags: ['exchanges'],
        summary: 'Keep posted passwords in memory, or forget them all; off at every start',
      })
      .input(postedPasswords)
      .output(postedPasswords),
  },
  settings: {
    read: base.route({ method: 'GET', path: '/settings', tags: ['settings'] }).output(settingsSchema),
    change: base
      .route({
        method: 'PATCH',
        path: '/settings',
        tags: ['settings'],
        summary: 'Change settings; what is left out stays',
      })
      .input(settingsChangeSchema)
      .output(settingsSchema),
  },
  endpoint: {
    read: base.route({ method: 'GET', path: '/endpoint', tags: ['endpoint'] }).output(endpointStateSchema),
    start: base
      .route({ method: 'POST', path: '/endpoint/start', tags: ['endpoint'] })
      .output(endpointStateSchema),
    stop: base
      .route({ method: 'POST', path: '/endpoint/stop', tags: ['endpoint'] })
      .output(endpointStateSchema),
  },
  addresses: {
    list: base
      .route({
        method: 'GET',
        path: '/addresses',
        tags: ['endpoint'],
        summary: 'The addresses of this computer',
      })
      .output(listOf(addressSchema)),
  },
  file: {
    read: base
      .route({
        method: 'GET',
        path: '/file',
        tags: ['file'],
        summary: 'How the workspace file stands to what is in effect, where somebody else has changed it',
      })
      .output(fileStateSchema),
    takeOver: base
      .route({ method: 'POST', path: '/file/take-over', tags: ['file'], summary: 'Take over what it holds' })
      .output(fileStateSchema),
    keep: base
      .route({
        method: 'POST',
        path: '/file/keep',
        tags: ['file'],
        summary: 'Keep what is in effect and write it; what the file holds is copied to the backups first',
      })
      .output(fileStateSchema),
    hold: base
      .route({
        method: 'GET',
        path: '/file/hold',
        tags: ['file'],
        summary: 'Have it asked about before it is taken over, for as long as this stream is open',
      })
      .output(eventIterator(z.object({ held: z.literal(true) }))),
  },
  events: base
    .route({ method: 'GET', path: '/events', summary: 'What changes, as it changes (server-sent events)' })
    .output(eventIterator(eventSchema)),
}
