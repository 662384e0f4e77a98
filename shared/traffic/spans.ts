/** Ids in ascending order, as the first and the last of each run without a gap. */
export type Spans = readonly (readonly [from: number, to: number])[]

/** The runs that ids in ascending order make. */
export function spansOf(ids: readonly number[]): Spans {
  const spans: [number, number][] = []
  for (const id of ids) {
    const last = spans.at(-1)
    if (last?.[1] === id - 1) last[1] = id
    else spans.push([id, id])
  }
  return spans
}

/** The ids, one after the other. */
export function* idsOf(spans: Spans): Generator<number, void> {
  for (const [from, to] of spans) for (let id = from; id <= to; id += 1) yield id
}
