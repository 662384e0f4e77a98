import http from 'node:http'
import type { Express } from 'express'
import { buildRefusal, replyContentType } from '../../shared/loginshare/reply.ts'

/**
 * An HTTP server whose requests and responses have Express's prototypes from birth.
 *
 * Express gives every request and response its own prototype with `Object.setPrototypeOf`, which makes all that Node
 * does with them afterwards slow: it is most of what Express costs. On an object that has the prototype already the
 * call does nothing, and everything in Express works as before. `npm run bench` measures the difference.
 *
 */
export function createExpressServer(app: Express): http.Server {
  const server = http.createServer(
    {
      // A request without one is odd, and gets an answer in the words of the protocol.
      requireHostHeader: false,
      IncomingMessage: withPrototype(http.IncomingMessage, app.request),
      ServerResponse: withPrototype(http.ServerResponse, app.response),
    },
    app,
  )
  server.on('checkExpectation', app)
  server.on('clientError', (_, socket) => {
    const body = buildRefusal('What arrived is not HTTP as the mock can read it.')
    if (!socket.writable) return
    socket.end(
      `HTTP/1.1 400 Bad Request\r\nContent-Type: ${replyContentType}\r\n` +
        `Content-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`,
    )
  })
  return server
}

/**
 * A constructor that does what `parent` does, to an object with the given prototype. Node's two are functions from
 * before classes, so they can be called on an object that is there already.
 */
function withPrototype<Parent>(parent: Parent, prototype: object): Parent {
  const construct = parent as (this: object, first: unknown, second: unknown) => void
  function Constructor(this: object, first: unknown, second: unknown) {
    construct.call(this, first, second)
  }
  Constructor.prototype = prototype
  return Constructor as Parent
}
