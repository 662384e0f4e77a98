import fc from 'fast-check'

/** One of these, the first ones more often. */
export const often = <Value>(first: Value, ...others: Value[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant(first) },
    { weight: 4, arbitrary: fc.constantFrom(first, ...others) },
  )
