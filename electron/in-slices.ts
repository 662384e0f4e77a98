import { setImmediate } from 'node:timers/promises'

/** How long work goes on before others have their turn, in milliseconds. */
const sliceMs = 8

/** Does work that yields now and then, with pauses in which logins are answered. */
export async function inSlices<Result>(work: Generator<unknown, Result, void>): Promise<Result> {
  for (;;) {
    const end = performance.now() + sliceMs
    let step = work.next()
    while (step.done !== true && performance.now() < end) step = work.next()
    if (step.done === true) return step.value
    await setImmediate()
  }
}
