import { z } from 'zod'

/** What every list answers with. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    /** How many there are in all, whether listed here or not. */
    total: z.int().nonnegative(),
    /** How many there were once and are no more, for want of room. */
    dropped: z.int().nonnegative(),
    /** Pass it as `after` to go on; null at the end. */
    next: z.string().nullable(),
  })
}

/** How a list is asked for. Query values come as texts, so numbers are read from them. */
export const page = {
  limit: z.coerce
    .number({ error: 'is no number' })
    .int('is no whole number')
    .min(1, 'must be at least 1')
    .max(100_000, 'must be at most 100000')
    .optional(),
  /** The `next` of the list before. */
  after: z.string().optional(),
}
