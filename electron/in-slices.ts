import { setImmediate } from 'node:timers/promises'
import type { Work } from '../shared/work.ts'

/** How long work goes on before others have their turn, in milliseconds. */
const sliceMs = 8

/**
 * Does work in slices, so that logins are answered meanwhile, and tells after each how far it has come.
 *
 * @throws when `signal` aborts, with its reason
 */
export async function* inSlices<Result>(
  work: Work<Result>,
  signal?: AbortSignal,
): AsyncGenerator<number, Result, void> {
  for (;;) {
    const end = performance.now() + sliceMs
    let step = work.next()
    while (step.done !== true && performance.now() < end) step = work.next()
    if (step.done === true) return step.value
    yield step.value
    await setImmediate()
    signal?.throwIfAborted()
  }
}

/** Does work in slices to its end. @throws when `signal` aborts, with its reason */
export async function finishInSlices<Result>(work: Work<Result>, signal?: AbortSignal): Promise<Result> {
  const slices = inSlices(work, signal)
  for (;;) {
    const step = await slices.next()
    if (step.done === true) return step.value
  }
}
