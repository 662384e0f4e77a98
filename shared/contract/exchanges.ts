import { z } from 'zod'
import { exchangeSchema, longestNote, marksSchema, mostNoted, summarySchema } from '../traffic/exchange.ts'
import { orderedBy } from '../traffic/order.ts'
import { outcomeBarsSchema } from '../traffic/outcome-bars.ts'
import { base } from './base.ts'
import { listOf, page } from './list.ts'

/** Whether passwords that a helpdesk posts are kept in memory. */
const postedPasswords = z.strictObject({ keep: z.boolean({ error: 'is neither true nor false' }) })

const exchangeId = z.object({ id: z.string().regex(/^\d+$/, 'is no number').transform(Number) })

/** What the log is searched by: words, `user:jane`, `-is:refused`, `or`, brackets; nothing for all. */
const filter = z.string().default('')

/** Only those that came after the exchange with this id. */
const since = z.coerce
  .number({ error: 'is no number' })
  .int('is no whole number')
  .min(0, 'is below 0')
  .default(0)

/** Which exchanges, and in what order. */
const selection = {
  filter,
  since,
  /** Only those up to the exchange with this id, so that what comes meanwhile moves no place. */
  upTo: z.coerce.number({ error: 'is no number' }).int('is no whole number').min(0, 'is below 0').optional(),
  sort: z.enum(orderedBy, { error: `is none of ${orderedBy.join(', ')}` }).default('time'),
  order: z.enum(['asc', 'desc'], { error: 'is neither asc nor desc' }).default('desc'),
  /** How many of the list to leave out first. */
  offset: z.coerce
    .number({ error: 'is no number' })
    .int('is no whole number')
    .min(0, 'is below 0')
    .default(0),
}

const note = z.string().max(longestNote, `is longer than ${longestNote.toLocaleString('en')} characters`)

const tags = ['exchanges']

export const exchangesContract = {
  list: base
    .route({
      method: 'GET',
      path: '/exchanges',
      tags,
      summary:
        'List exchanges, or those that a filter finds, newest first or sorted by a column; `total` counts all of these',
    })
    .input(
      z.strictObject({
        ...selection,
        after: page.after,
        limit: page.limit.unwrap().max(1000, 'must be at most 1000').default(100),
      }),
    )
    .output(listOf(summarySchema)),
  ids: base
    .route({ method: 'GET', path: '/exchanges/ids', tags, summary: 'The ids alone, of as many as there are' })
    .input(
      z.strictObject({
        ...selection,
        limit: z.coerce
          .number({ error: 'is no number' })
          .int('is no whole number')
          .min(1, 'must be at least 1')
          .optional(),
      }),
    )
    .output(z.object({ ids: z.array(z.int()).readonly() })),
  outcomes: base
    .route({
      method: 'GET',
      path: '/exchanges/outcomes',
      tags,
      summary: 'How many exchanges ended how, over time',
    })
    .input(
      z.strictObject({
        filter,
        /** How many spans there may be. */
        bars: z.coerce
          .number({ error: 'is no number' })
          .int('is no whole number')
          .min(2, 'must be at least 2')
          .max(1000, 'must be at most 1000')
          .default(60),
      }),
    )
    .output(outcomeBarsSchema),
  count: base
    .route({ method: 'GET', path: '/exchanges/count', tags, summary: 'How many exchanges a filter finds' })
    .input(z.strictObject({ filter, since }))
    .output(z.object({ count: z.int().nonnegative() })),
  wait: base
    .route({
      method: 'GET',
      path: '/exchanges/wait',
      tags,
      summary:
        'Wait for an exchange that a filter finds: the first one after `since`, or null after the timeout',
    })
    .input(
      z.strictObject({
        filter,
        since,
        /** Milliseconds. */
        timeout: z.coerce
          .number({ error: 'is no number' })
          .min(0, 'is below 0')
          .max(60_000, 'must be at most 60000 (ms)')
          .default(10_000),
      }),
    )
    .output(z.object({ exchange: summarySchema.nullable() })),
  read: base
    .route({ method: 'GET', path: '/exchanges/{id}', tags, summary: 'Read a whole exchange' })
    .input(exchangeId)
    .output(exchangeSchema),
  mark: base
    .route({
      method: 'PATCH',
      path: '/exchanges',
      tags,
      summary:
        'Pin exchanges, or unpin them: pinned ones stay when others make room or are cleared; or write a note on each',
    })
    .input(
      z
        .strictObject({
          ids: z
            .array(z.int('is no id of an exchange'))
            .min(1, 'are missing; name one exchange or more')
            .max(100_000),
          pinned: z.boolean({ error: 'is neither true nor false' }).optional(),
          note: note.optional(),
        })
        .refine(({ pinned, note: text }) => pinned !== undefined || text !== undefined, {
          path: ['pinned'],
          error: 'is missing, and so is “note”; give one of them',
        })
        .refine(({ ids, note: text }) => text === undefined || ids.length <= mostNoted, {
          path: ['ids'],
          error: `are more than the ${mostNoted.toLocaleString('en')} that a note is written on at once`,
        }),
    )
    // Those that are not in the log any more are left out.
    .output(z.object({ found: z.int().nonnegative() })),
  note: base
    .route({
      method: 'PATCH',
      path: '/exchanges/{id}',
      tags,
      inputStructure: 'detailed',
      summary: 'Write a note on an exchange; an empty one takes it off',
    })
    .input(
      z.object({
        params: exchangeId,
        body: z.strictObject({ note }),
      }),
    )
    .output(marksSchema),
  clear: base
    .route({
      method: 'POST',
      path: '/exchanges/clear',
      tags,
      summary: 'Clear the log, or what a filter finds in it; pinned exchanges stay',
    })
    .input(z.strictObject({ filter }))
    // `clear` is what `restore` is to be told.
    .output(z.object({ cleared: z.int().nonnegative(), clear: z.int() })),
  restore: base
    .route({
      method: 'POST',
      path: '/exchanges/restore',
      tags,
      summary:
        'Bring back what was cleared last, up to 10 minutes ago, as far as it had to make no room since',
    })
    .input(z.strictObject({ clear: z.int({ error: 'is no whole number' }) }))
    .output(z.object({ restored: z.int().nonnegative() })),
  password: base
    .route({
      method: 'GET',
      path: '/exchanges/{id}/password',
      tags,
      summary: 'The posted password; null when it was not kept',
    })
    .input(exchangeId)
    .output(z.object({ password: z.string().nullable() })),
}

export const postedPasswordsContract = {
  read: base.route({ method: 'GET', path: '/posted-passwords', tags }).output(postedPasswords),
  change: base
    .route({
      method: 'PATCH',
      path: '/posted-passwords',
      tags,
      summary: 'Keep posted passwords in memory, or forget them all; off at every start',
    })
    .input(postedPasswords)
    .output(postedPasswords),
}
