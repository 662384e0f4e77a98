import type { App } from './open-app.ts'

/** The stream of an app's events. */
export interface EventStream {
  /** All that has come until now. */
  text: () => string
  close: () => void
}

/** Subscribes to the events; resolves when the first, empty one is there. */
export async function openEvents(app: App): Promise<EventStream> {
  const stop = new AbortController()
  const response = await fetch(`${app.control}/api/v1/events`, {
    headers: { authorization: `Bearer ${app.token}` },
    signal: stop.signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async () => {
    const chunk = await reader?.read()
    text += chunk?.value ?? ''
    return chunk?.done === false
  }
  await next()
  void (async () => {
    while (await next().catch(() => false));
  })()
  return {
    text: () => text,
    close() {
      stop.abort()
    },
  }
}
