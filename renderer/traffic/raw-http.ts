import type { Exchange } from '../../shared/traffic/exchange.ts'

/** The request as it was on the wire, but for masked passwords. */
export function rawRequest(request: Exchange['request']): string {
  return `${headOf(request).join('\n')}\n\n${request.body}`
}

/** The same as bytes, with the line ends of HTTP. */
export function requestBytes(request: Exchange['request']): Uint8Array {
  const head = latin1(`${headOf(request).join('\r\n')}\r\n\r\n`)
  const body = request.bodyAs === 'bytes' ? latin1(request.body) : new TextEncoder().encode(request.body)
  const bytes = new Uint8Array(head.length + body.length)
  bytes.set(head)
  bytes.set(body, head.length)
  return bytes
}

/** The reply as it was on the wire; without a head where none was sent. */
export function rawReply({
  status,
  headers,
  body,
}: Pick<Exchange['reply'], 'status' | 'headers' | 'body'>): string {
  if (status === 0) return body
  return [`HTTP/1.1 ${String(status)}`, ...lines(headers), '', body].join('\n')
}

function headOf({ method, url, httpVersion, headers }: Exchange['request']): string[] {
  return [`${method} ${url} HTTP/${httpVersion}`, ...lines(headers)]
}

function lines(headers: readonly (readonly [string, string])[]): string[] {
  return headers.map(([name, value]) => `${name}: ${value}`)
}

/** A byte for each character, as Node reads heads. */
function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff)
}
