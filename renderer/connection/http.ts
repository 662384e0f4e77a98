import { createORPCClient } from '@orpc/client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { contract } from '../../shared/contract/contract.ts'
import type { CallContext, Client } from './client.ts'
import { seenHeader } from './seen-header.ts'

/** Calls the control door that this page came from, as any script does. */
export function httpClient(token: string): Client {
  return createORPCClient(
    new OpenAPILink<CallContext>(contract, {
      url: `${location.origin}/api/v1`,
      headers: ({ context }) => ({ authorization: `Bearer ${token}`, ...seenHeader(context) }),
    }),
  )
}
