import type { ServerProcess } from './server-process.ts'

/** The longest that a login has to wait for its answer while something goes on, one login after the other. */
export async function longestWait(
  { endpoint }: Pick<ServerProcess, 'endpoint'>,
  work: () => Promise<unknown>,
): Promise<number> {
  const going = { on: true }
  const working = work().finally(() => {
    going.on = false
  })
  let longest = 0
  while (going.on) {
    const start = performance.now()
    const body = new URLSearchParams({ username: 'nobody', password: 'x', ipaddress: '127.0.0.1' })
    await (await fetch(endpoint, { method: 'POST', body })).text()
    longest = Math.max(longest, performance.now() - start)
  }
  await working
  return longest
}
