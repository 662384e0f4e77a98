/** Work that can be done in slices: it yields whenever it may be interrupted, and says how far it has come. */
export type Work<Result> = Generator<number, Result, void>

/** How many rows are worked on without a break. */
export const rowsPerStep = 50

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

/** Does work without any break. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
