import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '../../shared/contract/contract.ts'
import { httpClient } from './http.ts'
import { portClient } from './port.ts'
import { takeToken } from './token.ts'

/** What a call may say beside its input. */
export interface CallContext extends Record<PropertyKey, unknown> {
  /** The tag of the revision that the caller has seen; the call is refused when what it changes has changed since. */
  seen?: string | undefined
}

/** The contract as the page calls it, through whichever door. */
export type Client = ContractRouterClient<typeof contract, CallContext>

/** The page is in a browser and has no token for the control door. */
export class NoToken extends Error {
  override readonly name = 'NoToken'
}

/** The page runs in the desktop window, where the app is reached without a network. */
export const isDesktop = location.protocol === 'app:'

/** A client of the app that serves this page. @throws NoToken */
export function connect(): Client {
  if (isDesktop) return portClient()
  const token = takeToken()
  if (token === null) throw new NoToken()
  return httpClient(token)
}
