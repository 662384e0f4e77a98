import { onMessagePortClose, onMessagePortMessage } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { RequestHeadersPlugin, ResponseHeadersPlugin } from '@orpc/server/plugins'
import { z } from 'zod'
import { isStream, streamHeader, takenSchema } from '../../../shared/contract/paced-streams.ts'
import { router } from '../router.ts'
import type { Context } from '../context.ts'
import { explainErrors } from './explain-errors.ts'
import { Pace } from './pace.ts'

type Port = Parameters<typeof onMessagePortMessage>[0] & { start: () => void }

const handler = new RPCHandler<Context & { pace: Pace }>(router, {
  plugins: [new RequestHeadersPlugin(), new ResponseHeadersPlugin()],
  clientInterceptors: [
    explainErrors,
    async (call) => {
      const answer = await call.next()
      const {
        context: { pace, reqHeaders },
        signal,
      } = call
      const name = reqHeaders?.get(streamHeader)
      return isStream(answer) && name && signal ? pace.keep(name, answer, signal) : answer
    },
  ],
})

/**
 * Serves the contract through a message port, to a page in a window of the app. A port has no address: whoever holds
 * the other end may call everything, so hand it to nobody else.
 *
 * @param context asked for at every call
 */
export function openPortDoor(port: Port, context: () => Omit<Context, 'reqHeaders' | 'resHeaders'>): void {
  const pace = new Pace()
  handler.upgrade(onlyWellFormed(port, pace), {
    get context() {
      return { ...context(), pace }
    },
  })
  port.start()
}

const headers = z.record(z.string().regex(/^[\w-]+$/), z.string().regex(/^[ -~]*$/))

/** What oRPC's client posts: a call, or that it is not interested in the answer any more. */
const callSchema = z.strictObject({
  i: z.string(),
  p: z.strictObject({
    u: z.string().startsWith('/'),
    m: z.string().optional(),
    h: headers.optional(),
    b: z.unknown().optional(),
  }),
})
const abortSchema = z.object({ i: z.string(), t: z.literal(4) })
const messageSchema = z.union([callSchema, abortSchema])

/**
 * The port's messages that are calls. Any other is left out, at which oRPC would fail where nobody can catch it, but those
 * that tell how far the page has read its streams.
 */
function onlyWellFormed(port: Port, pace: Pace): Parameters<typeof onMessagePortMessage>[0] {
  return {
    on(event, callback) {
      if (event === 'close') {
        onMessagePortClose(port, callback)
        return
      }
      onMessagePortMessage(port, (data: unknown) => {
        const message = parsed(data)
        const { data: taken } = takenSchema.safeParse(message)
        if (taken !== undefined) pace.take(taken)
        else if (messageSchema.safeParse(message).success) callback({ data: message })
        else console.error('The window sent a message that is no call; it is left out.')
      })
    },
    postMessage(data: unknown) {
      port.postMessage(data)
    },
  }
}

/** What a message holds; undefined where it is no JSON. */
function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return undefined
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}
