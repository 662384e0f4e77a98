import { useEffect } from 'react'
import type { Client } from '../connection/client.ts'
import { useApi } from '../live/api.tsx'

/** How long to wait before the app is asked again, in milliseconds. */
const retryMs = 1000

/** While `held`, has the app ask before it takes over a workspace file that was changed on disk. */
export function useHold(held: boolean): void {
  const { client } = useApi()
  useEffect(() => {
    if (!held) return
    const end = new AbortController()
    void hold(client, end.signal)
    return () => {
      end.abort()
    }
  }, [client, held])
}

/** The stream that is held open says it all: when the page goes, it ends. */
async function hold(client: Client, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const _ of await client.file.hold(undefined, { signal }));
    } catch {
      // The page says by itself when the app does not answer.
    }
    await new Promise((resolve) => setTimeout(resolve, retryMs))
  }
}
