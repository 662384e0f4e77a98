/** The rows that are chosen to be worked on together. */
export interface Chosen {
  keys: ReadonlySet<string>
  /** The row from which Shift chooses: where one was before the first step with Shift. */
  anchor: string | undefined
}

export const noneChosen: Chosen = { keys: new Set(), anchor: undefined }

/** After a row was chosen that was not, or is no more. */
export function toggled({ keys }: Chosen, key: string): Chosen {
  const next = new Set(keys)
  if (!next.delete(key)) next.add(key)
  return { keys: next, anchor: key }
}

/**
 * After a step with Shift: all rows from the anchor to the one that it leads to are chosen, and those that the step
 * leaves behind are no more.
 *
 * @param order the keys of all rows in the order in which they stand
 * @param from the row that one was on; undefined for none
 * @param to the row that the step leads to
 */
export function extended(
  { keys, anchor }: Chosen,
  order: readonly string[],
  from: string | undefined,
  to: string,
): Chosen {
  const start = [anchor, from, to].find((key) => key !== undefined && order.includes(key)) ?? to
  const next = new Set(keys)
  for (const key of between(order, start, from ?? start)) next.delete(key)
  for (const key of between(order, start, to)) next.add(key)
  return { keys: next, anchor: start }
}

function between(order: readonly string[], one: string, other: string): readonly string[] {
  const [from = 0, to = 0] = [order.indexOf(one), order.indexOf(other)].sort((a, b) => a - b)
  return from === -1 ? [] : order.slice(from, to + 1)
}
