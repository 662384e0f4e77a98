import { z } from 'zod'
import { helpdeskSchema, loginSchema, verdictSchema } from '../verdict/helpdesk.ts'
import { base } from './base.ts'

/** The most bytes of a reply that are judged at once, in MiB. */
export const maxReplyMiB = 16

const base64Characters = Math.ceil((maxReplyMiB * 1024 * 1024) / 3) * 4

/** A reply to judge. */
const inputSchema = z.strictObject({
  kind: loginSchema.shape.kind,
  username: loginSchema.shape.username.default(''),
  /** None for a user; only `admin` makes a difference. */
  interface: z
    .string()
    .nullish()
    .transform((named) => named ?? undefined),
  /** The bytes that the helpdesk reads, in base64. */
  body: z
    .base64('is no base64')
    .max(base64Characters, `holds more than ${String(maxReplyMiB)} MiB; a helpdesk takes no text over 10 MB`)
    .default(''),
  /**
   * What the helpdesk knows. Of what is left out, groups, teams and switches are those of the workspace, and there are no
   * organizations, accounts and staff yet. `known` is all that the app's helpdesk knows now, accounts included.
   */
  helpdesk: z
    .union([z.literal('known'), z.strictObject(helpdeskSchema.shape).partial()], {
      error: 'is neither “known” nor what a helpdesk knows',
    })
    .default({}),
})

/** What a helpdesk would make of a reply; nothing is changed by asking. */
export const verdictContract = base
  .route({
    method: 'POST',
    path: '/verdict',
    tags: ['verdict'],
    summary: 'What a helpdesk would make of a reply, and why; nothing is changed',
  })
  .input(inputSchema)
  .output(verdictSchema)
