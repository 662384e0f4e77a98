import { onMessagePortClose, onMessagePortMessage } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { RequestHeadersPlugin, ResponseHeadersPlugin } from '@orpc/server/plugins'
import { z } from 'zod'
import { router } from '../router.ts'
import type { Context } from '../context.ts'
import { explainErrors } from './explain-errors.ts'

type Port = Parameters<typeof onMessagePortMessage>[0] & { start: () => void }

const handler = new RPCHandler<Context>(router, {
  plugins: [new RequestHeadersPlugin(), new ResponseHeadersPlugin()],
  clientInterceptors: [explainErrors],
})

/**
 * Serves the contract through a message port, to a page in a window of the app. A port has no address: whoever holds
 * the other end may call everything, so hand it to nobody else.
 *
 * @param context asked for at every call
 */
export function openPortDoor(port: Port, context: () => Omit<Context, 'reqHeaders' | 'resHeaders'>): void {
  handler.upgrade(onlyWellFormed(port), {
    get context() {
      return context()
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

/** The port without the messages that are none: oRPC would fail at them where nobody can catch it. */
function onlyWellFormed(port: Port): Parameters<typeof onMessagePortMessage>[0] {
  return {
    on(event, callback) {
      if (event === 'close') {
        onMessagePortClose(port, callback)
        return
      }
      onMessagePortMessage(port, (data: unknown) => {
        if (isWellFormed(data)) callback({ data })
        else console.error('The window sent a message that is no call; it is left out.')
      })
    },
    postMessage(data: unknown) {
      port.postMessage(data)
    },
  }
}

function isWellFormed(data: unknown): boolean {
  if (typeof data !== 'string') return false
  try {
    return messageSchema.safeParse(JSON.parse(data)).success
  } catch {
    return false
  }
}
