import { z } from 'zod'
import { base } from './base.ts'

/** People who are made up: how many, and which. */
const generated = {
  count: z.int('is no whole number').min(1, 'must be at least 1').max(10_000, 'must be at most 10000'),
  /** The same seed and the same choices make the same people. */
  seed: z
    .int('is no whole number')
    .min(0, 'must be at least 0')
    .max(4_294_967_295, 'must be at most 4294967295')
    .default(1),
  password: z.string().default('demo'),
}

/** Titles that people are spread over; all that there are when left out. */
export const spread = z.array(z.string()).optional()

/** Make people up, in one edit. */
export function generate<Choices extends z.ZodRawShape>(path: `/${string}`, nouns: string, choices: Choices) {
  return base
    .route({
      method: 'POST',
      path: `${path}/generate`,
      tags: [path.slice(1)],
      successStatus: 201,
      summary: `Make up demo ${nouns}`,
    })
    .input(z.strictObject({ ...generated, ...choices }))
    .output(z.object({ created: z.int(), edit: z.int() }))
}
