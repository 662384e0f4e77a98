import { z } from 'zod'
import { causes, outcomes } from '../scenarios/decide.ts'
import { playedSchema } from './played.ts'
import { verdictSchema } from '../verdict/helpdesk.ts'
import { tones } from '../verdict/verdict-words.ts'
import { bodyForms } from './masking.ts'

/** What decided it; of a login to another script, which was imported, nobody knows. */
const exchangeCauses = [...causes, 'imported'] as const
export type ExchangeCause = (typeof exchangeCauses)[number]

const pairs = z.array(z.tuple([z.string(), z.string()]))

/** Milliseconds that a step took. */
const milliseconds = z.number().nonnegative()

/** The most characters that a note may have. */
export const longestNote = 2000

/** The most exchanges that a note is written on at once: the kept password of each is looked for in it. */
export const mostNoted = 1000

/** One request to the endpoint, what was made of it, and what went back: a row of the traffic log. */
export const exchangeSchema = z.strictObject({
  /** Counts the exchanges of a session from 1. */
  id: z.int().positive(),
  session: z.string(),
  /** When the request's headers had arrived. */
  time: z.iso.datetime(),
  /** Null for a request that is no login: a wrong path, a wrong method. */
  kind: z.enum(['user', 'staff']).nullable(),
  username: z.string(),
  ipaddress: z.string(),
  interface: z.string().nullable(),
  outcome: z.enum(outcomes),
  cause: z.enum(exchangeCauses),
  /** It came from a file, not from the endpoint. */
  imported: z.boolean(),
  why: z.array(z.string()).readonly(),
  /** What the helpdesk makes of the reply; null for a request that is no login. */
  verdict: verdictSchema.nullable(),
  /** Null while no scenario was active. */
  played: playedSchema.nullable(),
  request: z.strictObject({
    method: z.string(),
    /** Path and query. */
    url: z.string(),
    httpVersion: z.string(),
    headers: pairs,
    /** The fields in the order in which they were posted, decoded. */
    fields: pairs,
    body: z.string(),
    bodyAs: z.enum(bodyForms),
    /** How many bytes the body had on the wire. */
    bytes: z.int().nonnegative(),
    /** Where the connection came from: the helpdesk's machine, not the person's. */
    socket: z.strictObject({ address: z.string(), port: z.int() }),
  }),
  reply: z.strictObject({
    /** 0 when nothing was sent. */
    status: z.int().nonnegative(),
    headers: pairs,
    body: z.string(),
    bytes: z.int().nonnegative(),
    /** All of it was handed to the client before the connection ended. */
    complete: z.boolean(),
    /** The reply as it was planned, where not all of it went out because it was cut off. */
    planned: z
      .strictObject({
        status: z.int().nonnegative(),
        headers: pairs,
        body: z.string(),
        bytes: z.int().nonnegative(),
      })
      .nullable(),
  }),
  /** What it took one after another: `wait` is what a scenario had it wait, `close` until the connection had ended. */
  timing: z.strictObject({
    read: milliseconds,
    decide: milliseconds,
    wait: milliseconds,
    write: milliseconds,
    close: milliseconds,
  }),
  /** It stays when others make room or are cleared. */
  pinned: z.boolean(),
  /** What a person has written about it; empty for nothing. */
  note: z.string(),
})

export type Exchange = z.infer<typeof exchangeSchema>

/** What a person has put on an exchange. */
export const marksSchema = exchangeSchema.pick({ id: true, pinned: true, note: true })

export type ExchangeMarks = z.infer<typeof marksSchema>

/** What a list shows of an exchange; the whole is read by its id. */
export const summarySchema = exchangeSchema
  .pick({
    id: true,
    session: true,
    time: true,
    kind: true,
    username: true,
    ipaddress: true,
    interface: true,
    outcome: true,
    cause: true,
    imported: true,
    pinned: true,
    note: true,
  })
  .extend({
    verdict: z
      .object({
        ok: z.boolean(),
        /** In a line: “Logged in as John Doe (new account)”. */
        words: z.string(),
        tone: z.enum(tones),
        /** The helpdesk decided otherwise than the reply was meant. */
        differs: z.boolean(),
      })
      .nullable(),
    /** The rule that applied: `2, “wrong group”`. */
    rule: z.string().nullable(),
    method: z.string(),
    url: z.string(),
    status: z.int().nonnegative(),
    /** From the request's first byte until all was over, in milliseconds. */
    duration: milliseconds,
    /** Bytes of the reply's body. */
    bytes: z.int().nonnegative(),
  })

export type Summary = z.infer<typeof summarySchema>
