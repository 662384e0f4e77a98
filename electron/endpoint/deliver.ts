import type { ServerResponse } from 'node:http'
import type { WireAction } from '../../shared/scenarios/wire.ts'

/** What went back to the client. */
export interface Delivery {
  /** 0 when nothing was sent. */
  status: number
  headers: Readonly<Record<string, string>>
  body: string
  /** Bytes of the body. */
  bytes: number
  /** All of it was handed to the client before the connection ended. */
  complete: boolean
}

/** Performs a decision's wire actions on the socket. Resolves when the last byte is out or the connection is gone. */
export function deliver(wire: readonly WireAction[], response: ServerResponse): Promise<Delivery> {
  return new Promise((resolve) => {
    let delivery: Delivery = { status: 0, headers: {}, body: '', bytes: 0, complete: false }
    // It comes after `finish`, too. One listener, since it costs Node much to resolve a promise again.
    response.on('close', () => {
      delivery.complete = response.writableFinished
      resolve(delivery)
    })
    if (response.closed) resolve(delivery)
    for (const { status, headers, body } of wire) {
      const sent = response.req.method === 'HEAD' ? '' : body
      delivery = { status, headers, body: sent, bytes: Buffer.byteLength(sent), complete: false }
      // A text, since Node sends it in one piece with the head; bytes would go after it.
      response.writeHead(status, headers).end(body)
    }
  })
}
