/** Work that can be done in slices: it yields whenever it may be interrupted, and says how far it has come. */
export type Work<Result> = Generator<number, Result, void>

/** How many rows are worked on without a break. */
export const rowsPerStep = 50

/** How many items are sorted or merged without a break: about a millisecond. */
const runLength = 500

/** What `make` gives for each item. */
export function* mapInSteps<Item, Result>(
  items: Iterable<Item>,
  make: (item: Item, at: number) => Result,
): Work<Result[]> {
  const results: Result[] = []
  for (const item of items) {
    results.push(make(item, results.length))
    if (results.length % rowsPerStep === 0) yield results.length
  }
  return results
}

/** Items in their order; those that are alike keep theirs. Short runs are sorted, then merged two by two. */
export function* sortInSteps<Item>(
  items: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Work<Item[]> {
  let runs: Item[][] = []
  for (let at = 0; at < items.length; at += runLength) {
    runs.push(items.slice(at, at + runLength).sort(compare))
    yield at
  }
  while (runs.length > 1) {
    const merged: Item[][] = []
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergeInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare))
    runs = merged
  }
  return runs[0] ?? []
}

function* mergeInSteps<Item>(
  first: readonly Item[],
  second: readonly Item[],
  compare: (one: Item, other: Item) => number,
): Work<Item[]> {
  const merged: Item[] = []
  let [at, other] = [0, 0]
  while (at < first.length && other < second.length) {
    const [one, two] = [first[at] as Item, second[other] as Item]
    if (compare(one, two) <= 0) {
      merged.push(one)
      at += 1
    } else {
      merged.push(two)
      other += 1
    }
    if (merged.length % runLength === 0) yield merged.length
  }
  return merged.concat(first.slice(at), second.slice(other))
}

/** Does work without any break. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
