import { z } from 'zod'
import { utf8 } from '../answer.ts'
import type { StepKind } from './step-kind.ts'

const statuses = [301, 302, 303, 307, 308] as const

const schema = z.strictObject({
  type: z.literal('redirect'),
  to: z.string().regex(/^[\x21-\x7e]+$/, 'is no URL; spaces and other characters are written as %20'),
  status: z.literal(statuses, { error: `is none of: ${statuses.join(', ')}` }).default(302),
})

/** A redirect with nothing in it. No helpdesk on a current PHP follows one. */
export const redirect: StepKind<z.infer<typeof schema>> = {
  label: 'Redirect',
  schema,
  layer: 'reply',
  explain: ({ to, status }) => `redirect to ${to} (status ${String(status)})`,
  compile: ({ to, status }, answer) => ({
    ...answer,
    outcome: 'break',
    status,
    headers: { Location: to },
    body: utf8(''),
  }),
}
