/**
 * How long the page may be out of sight before it lets the app go, in milliseconds. A browser keeps no more than six
 * connections to one server, over all tabs together, and each page that follows the app needs one.
 */
const patienceMs = 30_000

/** Resolves as soon as the page can be seen. */
export async function untilInSight(): Promise<void> {
  while (document.hidden) {
    await new Promise((resolve) => {
      document.addEventListener('visibilitychange', resolve, { once: true })
    })
  }
}

/** Aborts a stream once the page has been out of sight for a while; watches until the stream is aborted. */
export function abortOutOfSight(stream: AbortController): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(timer)
    if (!document.hidden) return
    timer = setTimeout(() => {
      stream.abort()
    }, patienceMs)
  }
  document.addEventListener('visibilitychange', look, { signal: stream.signal })
  look()
}
