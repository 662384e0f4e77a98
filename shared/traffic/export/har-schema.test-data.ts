import { z } from 'zod'

/** HAR 1.2 as its specification describes it; what begins with `_` is whatever an application adds of its own. */
function object<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = new Set([...Object.keys(shape), 'comment'])
  return z
    .looseObject({ comment: z.string().optional(), ...shape })
    .refine((value) => Object.keys(value).every((name) => known.has(name) || name.startsWith('_')), {
      error: 'has a field that HAR does not know',
    })
}

const text = z.string()
/** -1 where it is not known. */
const size = z.int().min(-1)
const milliseconds = z.number().min(0)
const timing = z.union([milliseconds, z.literal(-1)])

const pair = object({ name: text, value: text })

const cookie = object({
  name: text,
  value: text,
  path: text.optional(),
  domain: text.optional(),
  expires: z.iso.datetime({ offset: true }).nullable().optional(),
  httpOnly: z.boolean().optional(),
  secure: z.boolean().optional(),
})

const params = z.array(
  object({ name: text, value: text.optional(), fileName: text.optional(), contentType: text.optional() }),
)

const postData = object({ mimeType: text, params: params.optional(), text: text.optional() }).refine(
  ({ params, text: posted }) => (params === undefined) !== (posted === undefined),
  { error: 'has either params or a text' },
)

/** Absolute, and of nothing but what RFC 3986 lets stand in a URL. */
const url = z.url({ protocol: /^https?$/ }).regex(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]*$/)

const request = object({
  method: text.regex(/^\S+$/),
  url,
  httpVersion: text,
  cookies: z.array(cookie),
  headers: z.array(pair),
  queryString: z.array(pair),
  postData: postData.optional(),
  headersSize: size,
  bodySize: size,
})

const content = object({
  size,
  compression: z.int().optional(),
  mimeType: text,
  text: text.optional(),
  encoding: text.optional(),
})

const response = object({
  status: z.int().min(0).max(999),
  statusText: text,
  httpVersion: text,
  cookies: z.array(cookie),
  headers: z.array(pair),
  content,
  redirectURL: text,
  headersSize: size,
  bodySize: size,
})

const timings = object({
  blocked: timing.optional(),
  dns: timing.optional(),
  connect: timing.optional(),
  send: milliseconds,
  wait: milliseconds,
  receive: milliseconds,
  ssl: timing.optional(),
})

const entry = object({
  pageref: text.optional(),
  startedDateTime: z.iso.datetime({ offset: true }),
  time: milliseconds,
  request,
  response,
  cache: object({}),
  timings,
  serverIPAddress: text.optional(),
  connection: text.optional(),
}).refine(({ time, timings: { send, wait, receive } }) => Math.abs(time - send - wait - receive) < 0.001, {
  error: 'takes as long as its timings together',
})

const creator = object({ name: text, version: text })

export const harSchema = z.strictObject({
  log: object({ version: z.literal('1.2'), creator, browser: creator.optional(), entries: z.array(entry) }),
})
