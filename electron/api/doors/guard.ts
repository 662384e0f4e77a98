import { timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'

/** Why a request is not let in. */
interface Refused {
  status: 401 | 403 | 415
  code: string
  message: string
}

/**
 * Lets only requests pass that name one of our hosts, so that no foreign name that resolves to this computer gets in
 * (DNS rebinding), and that come from our own pages, where they come from a page.
 */
export const guardHost: RequestHandler = (request, response, next) => {
  const refused = foreign(request)
  if (refused === undefined) next()
  else send(response, refused)
}

/** Lets only requests with the bearer token pass. */
export function guardToken(token: string): RequestHandler {
  return (request, response, next) => {
    if (bears(request, token)) {
      next()
      return
    }
    response.set('WWW-Authenticate', 'Bearer')
    send(response, {
      status: 401,
      code: 'UNAUTHORIZED',
      message: 'The control door needs the token that was printed at start: Authorization: Bearer TOKEN',
    })
  }
}

/** Lets only JSON bodies pass: a foreign page may post a form or multipart without asking first. */
export const guardBody: RequestHandler = (request, response, next) => {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length']) > 0
  if (!hasBody || /^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) {
    next()
    return
  }
  send(response, {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'The control door reads JSON alone: Content-Type: application/json',
  })
}

function foreign({ headers, socket }: Request): Refused | undefined {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${String(socket.localPort)}`)
  if (!hosts.includes(headers.host?.toLowerCase() ?? '')) {
    return { status: 403, code: 'FORBIDDEN', message: `The Host must be one of ${hosts.join(', ')}.` }
  }
  const { origin } = headers
  if (origin !== undefined && !hosts.some((host) => origin.toLowerCase() === `http://${host}`)) {
    return {
      status: 403,
      code: 'FORBIDDEN',
      message: 'Pages of another origin may not use the control door.',
    }
  }
  return undefined
}

function bears({ headers }: Request, token: string): boolean {
  const given = Buffer.from(/^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '')
  const expected = Buffer.from(token)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function send(response: Parameters<RequestHandler>[1], { status, code, message }: Refused): void {
  response.status(status).json({ defined: false, code, status, message })
}
