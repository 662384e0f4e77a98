import { z } from 'zod'
import { base } from './base.ts'
import { trySchema } from './tries.ts'

const tags = ['exchanges']

/** What can be made of logins that are in the log. */
export const fromLogContract = {
  tryAgain: base
    .route({
      method: 'POST',
      path: '/exchanges/{id}/again',
      tags,
      inputStructure: 'detailed',
      summary:
        'Send a login of the log again, to the endpoint: with the password that is given, else the kept one, else the directory’s if the posted one was right',
    })
    .input(
      z.object({
        params: z.object({ id: z.string().regex(/^\d+$/, 'is no number').transform(Number) }),
        body: z.strictObject({ password: z.string().optional() }).optional(),
      }),
    )
    // The exchange that it made; null where the log is paused, or took it in too late.
    .output(z.object({ tried: trySchema, exchange: z.int().nullable() })),
  addPeople: base
    .route({
      method: 'POST',
      path: '/exchanges/people',
      tags,
      summary: 'Add the people of these logins whom the directory does not have, in one edit',
    })
    .input(
      z.strictObject({
        ids: z
          .array(z.int('is no id of an exchange'))
          .min(1, 'are missing; name one exchange or more')
          .max(1000),
        /** Of those whose posted password is not kept. */
        password: z.string().optional(),
      }),
    )
    // Null when the directory had all of them.
    .output(z.object({ added: z.int(), edit: z.int().nullable() })),
}
