import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { defaultSlowMs } from '../check-script/quick-answer.ts'
import { reportSchema } from '../check-script/report.ts'
import { interfaceNames, usualStaffInterfaces } from '../loginshare/interfaces.ts'
import { readScriptUrl } from '../tries/script-url.ts'
import { base } from './base.ts'

/** Longer ones than a helpdesk's form would take; a bound for what is kept. */
const text = (name: string) => z.string().min(1, 'is empty').max(1000, `is too long for a ${name}`)

const credential = z.strictObject({ username: text('username'), password: text('password') })

/** A script, and what it is checked with. */
export const checkScriptInputSchema = z.strictObject({
  url: z.string().superRefine((url, context) => {
    const found = readScriptUrl(url)
    if ('problem' in found) context.addIssue({ code: 'custom', message: found.problem })
  }),
  kind: z.enum(['user', 'staff'], { error: 'is neither user nor staff' }),
  /** One that can log in. */
  good: credential,
  /** One that cannot; without it, the good username with a wrong password. */
  bad: credential.optional(),
  /** An e-mail address that serves as the good one's username, too. */
  email: text('e-mail address').optional(),
  /** Those that the good staff member may log in to. */
  interfaces: interfaceNames
    .min(1, 'names no interface that lets the staff member in')
    .default([...usualStaffInterfaces]),
  /** The titles of the helpdesk's user groups, or teams for staff; without any, whatever the script names is taken for one. */
  groups: z.array(z.string()).max(1000, 'holds more than 1,000 titles').default([]),
  /** From how many milliseconds on an answer is slow. */
  slowMs: z.int().positive('is not above 0').default(defaultSlowMs),
  /** The person has agreed that these credentials are sent to a host that is not this computer. */
  confirmed: z.boolean().default(false),
})

export type CheckScriptInput = z.input<typeof checkScriptInputSchema>

/** The report as far as it has come. Who stops listening stops the checks. */
export const checkScriptProgressSchema = z.object({
  report: reportSchema,
  /** The title of the check under way; null at the end. */
  next: z.string().nullable(),
  /** How many checks there are. */
  total: z.int(),
})

export type CheckScriptProgress = z.infer<typeof checkScriptProgressSchema>

/** Checks a LoginShare script. */
export const checkScriptContract = base
  .route({
    method: 'POST',
    path: '/check-script',
    tags: ['check-script'],
    summary:
      'Log in to a LoginShare script in many ways and judge its answers; tells how far that has come (server-sent events)',
  })
  .input(checkScriptInputSchema)
  .output(eventIterator(checkScriptProgressSchema))
