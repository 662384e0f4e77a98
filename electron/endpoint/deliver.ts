import type { ServerResponse } from 'node:http'
import type { WireAction } from '../../shared/scenarios/wire.ts'
import type { Around, Delivery } from './delivery.ts'
import { performOnSocket } from './on-socket.ts'
import { respond } from './respond.ts'

/**
 * Performs a decision's wire actions on the socket. Resolves when the last byte is out or the connection is gone.
 */
export function deliver(
  wire: readonly WireAction[],
  response: ServerResponse,
  around: Around,
): Promise<Delivery> {
  const [only] = wire
  // Nearly every reply.
  if (only?.action === 'respond' && wire.length === 1) return respond(only, response)
  return performOnSocket(wire, response, around)
}

export type { Around, Delivery } from './delivery.ts'
