import { z } from 'zod'

/** A kind of selector, trigger or step, as far as reading a file is concerned. */
interface Kind {
  schema: z.ZodType
}

/**
 * The schema of data of any of these kinds, told apart by `type`.
 *
 * @param noun what messages call it
 */
export function oneOf<Data>(noun: string, kinds: Readonly<Record<string, Kind>>): z.ZodType<Data> {
  const types = Object.keys(kinds).join(', ')
  const schemas = Object.values(kinds).map(({ schema }) => schema)
  return z.discriminatedUnion('type', schemas as never, {
    error: ({ input }) =>
      typeof input === 'object' && input !== null ? `is no ${noun}; there are: ${types}` : `is no ${noun}`,
  })
}
