import type { App } from './app.ts'

/** Holds the question open, as a form with unsaved changes does. */
export async function holdFile(app: App): Promise<() => void> {
  const stop = new AbortController()
  const response = await fetch(`${app.control}/api/v1/file/hold`, {
    headers: { authorization: `Bearer ${app.token}` },
    signal: stop.signal,
  })
  const reader = response.body?.getReader()
  await reader?.read()
  reader?.read().catch(() => undefined)
  return () => {
    stop.abort()
  }
}
