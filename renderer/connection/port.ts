import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { tellWhatIsTaken } from '../../shared/contract/paced-streams.ts'
import type { CallContext, Client } from './client.ts'
import { seenHeader } from './seen-header.ts'

/** Calls the app through a message port: the preload script hands the other end to the main process. */
export function portClient(): Client {
  const { port1, port2 } = new MessageChannel()
  window.postMessage('connect', location.origin, [port2])
  port1.start()
  return createORPCClient(
    new RPCLink<CallContext>({
      port: port1,
      headers: ({ context }) => seenHeader(context),
      clientInterceptors: [tellWhatIsTaken(port1)],
    }),
  )
}
