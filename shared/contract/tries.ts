import { z } from 'zod'
import { loginSchema, verdictSchema } from '../verdict/helpdesk.ts'
import { tones } from '../verdict/verdict-words.ts'
import { base } from './base.ts'
import { listOf } from './list.ts'

const typed = z.string().max(10_000, 'is longer than 10,000 characters')
const pairs = z.array(z.tuple([z.string(), z.string()]))
const milliseconds = z.number().nonnegative()

/** A login to try, as a helpdesk sends it. */
export const tryInputSchema = z.strictObject({
  /** Where to; the mock's own endpoint for that kind, if left out. */
  url: z.string().optional(),
  kind: loginSchema.shape.kind.default('user'),
  /** The id of a user or a staff member in the directory, whose username and password count where none are typed. */
  person: z.string().optional(),
  username: typed.optional(),
  password: typed.optional(),
  /** The person's, as the helpdesk would see it. */
  ipaddress: typed.max(100, 'is longer than 100 characters').default('127.0.0.1'),
  /** `staff` for a staff login that names none; not sent for a user that names none. */
  interface: typed
    .max(100, 'is longer than 100 characters')
    .nullish()
    .transform((named) => named ?? undefined),
})

export type TryInput = z.input<typeof tryInputSchema>

const triedSchema = z.object({
  /** Counts the tries of a session from 1. */
  id: z.int().positive(),
  /** When it was sent. */
  time: z.iso.datetime(),
  kind: loginSchema.shape.kind,
  username: z.string(),
  ipaddress: z.string(),
  interface: z.string().nullable(),
  url: z.string(),
  /** It went to the mock's own endpoint. */
  own: z.boolean(),
})

/** A login that was tried and what came of it. No password is in it, in whatever encoding. */
export const trySchema = triedSchema.extend({
  request: z.object({
    method: z.string(),
    headers: pairs,
    fields: pairs,
    /** All of it as it went out. */
    raw: z.string(),
  }),
  reply: z.object({
    /** 0 when no reply came. */
    status: z.int().nonnegative(),
    headers: pairs,
    /** What libcurl hands over to the helpdesk. */
    body: z.string(),
    /** How many bytes that is. */
    bytes: z.int().nonnegative(),
    /** All that came on the connection. */
    raw: z.string(),
    /** Only the beginnings of long texts are kept. */
    cut: z.boolean(),
  }),
  /** Why not all of it came, or none; null when it did. */
  break: z.string().nullable(),
  /** From the start; null for what it never came to. */
  timing: z.object({
    connect: milliseconds.nullable(),
    firstByte: milliseconds.nullable(),
    total: milliseconds,
  }),
  /** What a person should know about it. */
  notes: z.array(z.string()),
  verdict: verdictSchema,
})

export type Try = z.infer<typeof trySchema>

/** What the list shows of a try. */
export const trySummarySchema = triedSchema.extend({
  /** `words` in a line: “Logged in as John Doe (new account)”. */
  verdict: z.object({ ok: z.boolean(), words: z.string(), tone: z.enum(tones) }),
  status: z.int().nonnegative(),
  total: milliseconds,
})

export type TrySummary = z.infer<typeof trySummarySchema>

const tags = ['tries']

/** Acting as the helpdesk, against the mock or any LoginShare URL. */
export const triesContract = {
  create: base
    .route({
      method: 'POST',
      path: '/tries',
      tags,
      summary: 'Send a login as a helpdesk does, and tell what it makes of the reply; may take 100 s',
    })
    .input(tryInputSchema)
    .output(trySchema),
  list: base
    .route({ method: 'GET', path: '/tries', tags, summary: 'List the logins that were tried, newest first' })
    .output(listOf(trySummarySchema)),
  read: base
    .route({ method: 'GET', path: '/tries/{id}', tags, summary: 'Read a try whole' })
    .input(z.object({ id: z.string().regex(/^\d+$/, 'is no number').transform(Number) }))
    .output(trySchema),
  clear: base
    .route({ method: 'DELETE', path: '/tries', tags, summary: 'Forget the logins that were tried' })
    .output(z.object({ cleared: z.int() })),
}
