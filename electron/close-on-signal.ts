/**
 * A signal that comes again this soon, in milliseconds, is the same one: at Ctrl+C the terminal tells npm and the app,
 * and npm tells the app once more.
 */
const sameWithinMs = 300

/** Ctrl+C and a polite kill call `close`; another one ends the process at once. */
export function closeOnSignal(close: () => void): void {
  let first: number | undefined
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (first === undefined) {
        first = performance.now()
        close()
      } else if (performance.now() - first > sameWithinMs) {
        process.exit(1)
      }
    })
  }
}
