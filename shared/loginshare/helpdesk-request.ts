import type { Kind } from './attempt.ts'
import { toUtf8 } from './post.ts'

/** A login as a helpdesk sends it. */
export interface HelpdeskLogin {
  kind: Kind
  username: string
  password: string
  /** The person's, as the helpdesk sees it. */
  ipaddress: string
  /** Left out where it is undefined, as the stock client does for a user. */
  interface?: string | undefined
}

/** A request as it goes onto the wire, without its first line's target, which the URL says. */
export interface HttpRequest {
  method: string
  headers: readonly (readonly [name: string, value: string])[]
  /** ASCII alone, so that it has as many bytes as characters. */
  body: string
}

/** libcurl asks with a longer body first whether it may send it, in bytes. */
const asksFromBytes = 1024 * 1024

/**
 * The request that a helpdesk's client, PHP's libcurl, sends for a login, byte for byte (`loginshare-protocol.md`, "The
 * request"; libcurl 7.88).
 */
export function helpdeskRequest(url: URL, login: HelpdeskLogin): HttpRequest {
  return formRequest(url, loginFields(login))
}

/** The fields of a login, in the order in which a helpdesk posts them. */
export function loginFields(login: HelpdeskLogin): [name: string, value: string][] {
  const { username, password, ipaddress } = login
  const fields: [string, string][] = [
    ['username', username],
    ['password', password],
    ['ipaddress', ipaddress],
  ]
  if (login.interface !== undefined) fields.push(['interface', login.interface])
  return fields
}

/** A request of the same client that posts whatever fields: some may be missing. */
export function formRequest(
  url: URL,
  fields: readonly (readonly [name: string, value: string])[],
): HttpRequest {
  const body = fields.map(([name, value]) => `${phpUrlencode(name)}=${phpUrlencode(value)}`).join('&')
  return {
    method: 'POST',
    headers: [
      ...clientHeaders(url),
      ['Content-Length', String(body.length)],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ...(body.length > asksFromBytes ? ([['Expect', '100-continue']] as const) : []),
    ],
    body,
  }
}

/** A request of the same client without a body, as when somebody opens the URL: no login. */
export function bareRequest(url: URL, method = 'GET'): HttpRequest {
  return { method, headers: clientHeaders(url), body: '' }
}

function clientHeaders({ host }: URL): HttpRequest['headers'] {
  return [
    ['Host', host],
    ['User-Agent', 'SWIFT_LoginShare'],
    ['Accept', '*/*'],
  ]
}

/** PHP's `urlencode`: a space is `+`, everything but letters, digits and `-_.` is `%XX` of its UTF-8 bytes. */
export function phpUrlencode(text: string): string {
  return toUtf8(text).replace(/[^\w.-]/g, (character) =>
    character === ' ' ? '+' : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
