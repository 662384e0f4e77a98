import type { Exchange } from '../../shared/traffic/exchange.ts'

/** The request as it was on the wire, but for masked passwords. */
export function rawRequest({ method, url, httpVersion, headers, body }: Exchange['request']): string {
  return [`${method} ${url} HTTP/${httpVersion}`, ...lines(headers), '', body].join('\n')
}

/** The reply as it was on the wire; empty when nothing was sent. */
export function rawReply({ status, headers, body }: Exchange['reply']): string {
  if (status === 0) return ''
  return [`HTTP/1.1 ${String(status)}`, ...lines(headers), '', body].join('\n')
}

function lines(headers: readonly (readonly [string, string])[]): string[] {
  return headers.map(([name, value]) => `${name}: ${value}`)
}
