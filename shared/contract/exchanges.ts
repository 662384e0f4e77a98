import { z } from 'zod'
import { exchangeSchema, summarySchema } from '../traffic/exchange.ts'
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

const tags = ['exchanges']

export const exchangesContract = {
  list: base
    .route({
      method: 'GET',
      path: '/exchanges',
      tags,
      summary: 'List exchanges, or those that a filter finds, newest first; `total` counts all of these',
    })
    .input(
      z.strictObject({
        ...page,
        limit: page.limit.unwrap().max(1000, 'must be at most 1000').default(100),
        filter,
        since,
      }),
    )
    .output(listOf(summarySchema)),
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
