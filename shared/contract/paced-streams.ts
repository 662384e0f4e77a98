import { mapEventIterator } from '@orpc/client'
import type { RPCLinkOptions } from '@orpc/client/message-port'
import { z } from 'zod'

/** The header in which a caller names the stream that it asks for through a port. */
export const streamHeader = 'x-stream'

/** What the caller posts whenever it takes an event of a stream: how many it has taken so far. */
export const takenSchema = z.strictObject({ stream: z.string(), taken: z.int() })

export type Taken = z.infer<typeof takenSchema>

type ClientInterceptor = NonNullable<
  RPCLinkOptions<Record<PropertyKey, unknown>>['clientInterceptors']
>[number]

/** The caller's part: names each stream, and tells through the port how many of its events are taken. */
export function tellWhatIsTaken(port: { postMessage: (message: string) => void }): ClientInterceptor {
  let streams = 0
  return async (call) => {
    const stream = String((streams += 1))
    const headers = { ...call.request.headers, [streamHeader]: stream }
    const response = await call.next({ ...call, request: { ...call.request, headers } })
    let taken = 0
    return {
      ...response,
      async body() {
        const body = await response.body()
        if (!isStream(body)) return body
        return mapEventIterator(body, {
          value(event) {
            taken += 1
            port.postMessage(JSON.stringify({ stream, taken } satisfies Taken))
            return Promise.resolve(event)
          },
          error: (error) => Promise.resolve(error),
        })
      },
    }
  }
}

/** Whether an answer is a stream of events. */
export function isStream(answer: unknown): answer is AsyncIterator<unknown, unknown, void> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}
