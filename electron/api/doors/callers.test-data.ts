import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { onTestFinished } from 'vitest'
import { contract } from '../../../shared/contract/contract.ts'
import { tellWhatIsTaken } from '../../../shared/contract/paced-streams.ts'
import { startWorkbench } from '../../workbench.test-data.ts'
import type { Session } from '../../session.ts'
import { openPortDoor } from './port.ts'

export type Client = ContractRouterClient<typeof contract, { seen?: string }>

/** A client of an app of its own, and the tag of the newest answer that it got. */
export interface Caller {
  client: Client
  newestTag: () => string
  endpoint: string
}

/** Calls it through its control port. */
export async function overHttp(): Promise<Caller> {
  const { control, endpoint } = await startWorkbench()
  let tag = ''
  const link = new OpenAPILink<{ seen?: string }>(contract, {
    url: `${control.url}/api/v1`,
    headers: ({ context: { seen } }) => ({
      authorization: `Bearer ${control.token}`,
      ...(seen !== undefined && { 'if-match': seen }),
    }),
    clientInterceptors: [
      async (options) => {
        const response = await options.next()
        tag = String(response.headers.etag)
        return response
      },
    ],
  })
  return { client: createORPCClient(link), newestTag: () => tag, endpoint }
}

/** Calls it as a window does. */
export async function overPort(): Promise<
  Caller & {
    session: Session
    /** Posts whatever. */
    send: (message: unknown) => void
    /** How many messages have come through the port. */
    arrived: () => number
  }
> {
  const { workbench, endpoint } = await startWorkbench()
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => {
    port1.close()
  })
  openPortDoor(port2, () => workbench.context('window'))
  let count = 0
  port1.on('message', () => (count += 1))
  port1.start()
  let tag = ''
  const link = new RPCLink<{ seen?: string }>({
    port: port1,
    headers: ({ context: { seen } }) => (seen === undefined ? {} : { 'if-match': seen }),
    clientInterceptors: [
      tellWhatIsTaken(port1),
      async (options) => {
        const response = await options.next()
        tag = String(response.headers.etag)
        return response
      },
    ],
  })
  const send = (message: unknown) => {
    port1.postMessage(message)
  }
  return {
    client: createORPCClient(link),
    newestTag: () => tag,
    endpoint,
    session: workbench.session,
    send,
    arrived: () => count,
  }
}
