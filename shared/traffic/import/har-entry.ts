import { z } from 'zod'
import { exchangeSchema } from '../exchange.ts'
import { ownName } from '../export/write-har.ts'

const pair = z.object({ name: z.string(), value: z.string() })
const pairs = z.array(pair)
/** Some programs leave out what they do not know. */
const somePairs = pairs.default([])
const param = z.object({ name: z.string(), value: z.string().default('') })
const size = z.number().default(-1)
const milliseconds = z.number().nullable().default(0)
const base64 = z.base64({ error: 'is no base64' })

const { shape } = exchangeSchema

/** What an entry that was exported here says besides; what a newer version adds to it is left out. */
const ownFacts = z.object({
  ...exchangeSchema.pick({ kind: true, outcome: true, cause: true, why: true, verdict: true, played: true })
    .shape,
  request: z.object(shape.request.pick({ url: true, bodyAs: true, bytes: true, socket: true }).shape),
  reply: z.object(shape.reply.omit({ headers: true, body: true }).shape),
  timing: z.object(shape.timing.shape),
})

export type OwnFacts = z.infer<typeof ownFacts>

/** What is read of an entry of a HAR file, whichever program wrote it. */
export const harEntrySchema = z.object({
  startedDateTime: z.iso.datetime({
    offset: true,
    local: true,
    error: 'is no time such as 2026-01-31T12:00:00Z',
  }),
  request: z.object({
    method: z.string().regex(/^[\w!#$%&'*+.^`|~-]{1,40}$/, 'is no method'),
    url: z.string(),
    httpVersion: z.string().default(''),
    headers: pairs,
    cookies: somePairs,
    queryString: somePairs,
    postData: z
      .object({
        mimeType: z.string().default(''),
        text: z.string().optional(),
        params: z.array(param).optional(),
      })
      .nullish(),
    bodySize: size,
  }),
  response: z.object({
    status: z.int().min(0, 'is below 0').max(999, 'is no status'),
    headers: somePairs,
    content: z
      .object({ size, text: z.string().nullish(), encoding: z.string().nullish() })
      .refine(({ text, encoding }) => encoding !== 'base64' || base64.safeParse(text ?? '').success, {
        path: ['text'],
        error: 'is no base64',
      })
      .default({ size: -1 }),
  }),
  timings: z
    .object({ send: milliseconds, wait: milliseconds, receive: milliseconds })
    .default({ send: 0, wait: 0, receive: 0 }),
  comment: z.string().default(''),
  _cut: z.object({ headers: pairs, text: z.string() }).optional(),
  _raw: base64.optional(),
  [ownName]: ownFacts.optional(),
})

export type HarEntry = z.infer<typeof harEntrySchema>
