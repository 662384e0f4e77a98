import type { ServerResponse } from 'node:http'
import type { Respond } from '../../shared/scenarios/wire.ts'
import { textOf, type Delivery } from './delivery.ts'

/** Sends a whole reply. */
export function respond({ status, headers, body }: Respond, response: ServerResponse): Promise<Delivery> {
  return new Promise((resolve) => {
    const sent = response.req.method === 'HEAD' ? '' : body
    const bytes = Buffer.byteLength(sent)
    const delivery: Delivery =
      typeof sent === 'string'
        ? { status, headers, body: sent, bytes, complete: false, ended: 'gone' }
        : { status, headers, ...textOf(sent), bytes, complete: false, ended: 'gone' }
    // It comes after `finish`, too. One listener, since it costs Node much to resolve a promise again.
    response.on('close', () => {
      if (response.writableFinished) {
        delivery.complete = true
        delivery.ended = 'answered'
      }
      resolve(delivery)
    })
    if (response.closed) resolve(delivery)
    // A text, since Node sends it in one piece with the head; bytes would go after it.
    response.writeHead(status, headers).end(body)
  })
}
