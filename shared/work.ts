/** Work that can be done in slices: it yields whenever it may be interrupted, and says how far it has come. */
export type Work<Result> = Generator<number, Result, void>

/** How many rows are worked on without a break. */
export const rowsPerStep = 50

/** Does work without any break. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}
