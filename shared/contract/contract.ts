import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { addressSchema } from '../connect/address.ts'
import { organizationSchema } from '../directory/organizations.ts'
import { userGroupSchema } from '../directory/user-groups.ts'
import { userSchema } from '../directory/users.ts'
import { exchangeSchema, summarySchema } from '../traffic/exchange.ts'
import { changeOf } from '../workspace/change-of.ts'
import { settingsChangeSchema, settingsSchema } from '../workspace/settings.ts'
import { appSchema } from './app.ts'
import { endpointStateSchema } from './endpoint.ts'
import { errors } from './errors.ts'
import { eventSchema } from './events.ts'
import { historySchema } from './history.ts'
import { listOf, page } from './list.ts'

const base = oc.errors(errors)

const warnings = z.array(z.object({ field: z.string(), message: z.string() }))
const id = z.object({ id: z.string() })

/** What is to become of the members of a deleted group or organization. */
const membersChoice = {
  moveMembersTo: z.string().optional(),
  deleteMembers: z.stringbool({ error: 'is neither true nor false' }).optional(),
}

/** Create, read, change, delete and list: the same five procedures for every list of the directory. */
function entries<Shape extends z.ZodRawShape, Choice extends z.ZodRawShape>(
  path: `/${string}`,
  noun: string,
  schema: z.ZodObject<Shape, z.core.$strict>,
  choice: Choice,
) {
  const entry = schema.extend({ warnings })
  const fields = schema.omit({ id: true } as never) as unknown as z.ZodObject<
    Omit<Shape, 'id'>,
    z.core.$strict
  >
  const tags = [path.slice(1)]
  return {
    list: base
      .route({ method: 'GET', path, tags, summary: `List the ${noun}s` })
      .input(z.strictObject({ search: z.string().optional(), ...page }))
      .output(listOf(entry)),
    create: base
      .route({ method: 'POST', path, tags, successStatus: 201, summary: `Create a ${noun}` })
      .input(fields)
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
      .input(z.object({ params: id, query: z.strictObject(choice) }))
      // `edit` is what `undo` is to be told, so that it takes back just this.
      .output(z.object({ deleted: z.string(), edit: z.int() })),
  }
}

/** What was done, in words, and what can be done next. */
const stepDone = historySchema.extend({ done: z.string() })

const exchangeId = z.object({ id: z.string().regex(/^\d+$/, 'is no number').transform(Number) })

/** Whether passwords that a helpdesk posts are kept in memory. */
const postedPasswords = z.strictObject({ keep: z.boolean({ error: 'is neither true nor false' }) })

/** Everything that a window, a browser or a script can ask of the app; every door serves exactly this. */
export const contract = {
  users: entries('/users', 'user', userSchema, {}),
  userGroups: entries('/user-groups', 'user group', userGroupSchema, membersChoice),
  organizations: entries('/organizations', 'organization', organizationSchema, membersChoice),
  app: {
    read: base
      .route({ method: 'GET', path: '/app', summary: 'What runs here, and where its files are' })
      .output(appSchema),
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
  events: base
    .route({ method: 'GET', path: '/events', summary: 'What changes, as it changes (server-sent events)' })
    .output(eventIterator(eventSchema)),
}
