import type { Exchange } from '../../../shared/traffic/exchange.ts'
import { toUtf8, type ByteString } from '../../../shared/loginshare/post.ts'
import { curlScript, phpScript } from '../../../shared/tries/login-script.ts'
import { rawReply, rawRequest } from '../raw-http.ts'

/** A way to copy an exchange; no password is in any of them. */
export interface CopyWay {
  label: string
  /** @param base scheme, host and port of the endpoint. Undefined where the exchange cannot be written so. */
  textOf: (exchange: Exchange, base: string) => string | undefined
}

/** The ways to copy exchanges, by their names in the menu. */
export const copyWays: readonly CopyWay[] = [
  {
    label: 'As curl',
    textOf: (exchange, base) =>
      isForm(exchange) ? curlScript(base + exchange.request.url, bytesOf(exchange)) : undefined,
  },
  {
    label: 'As PHP',
    textOf: (exchange, base) =>
      isForm(exchange) ? phpScript(base + exchange.request.url, bytesOf(exchange)) : undefined,
  },
  { label: 'Request as raw HTTP', textOf: ({ request }) => rawRequest(request) },
  { label: 'Reply as raw HTTP', textOf: ({ reply }) => rawReply(reply) || undefined },
]

/** Of several, one after the other; undefined where none can be written so. */
export function copied(way: CopyWay, exchanges: readonly Exchange[], base: string): string | undefined {
  const texts = exchanges.map((exchange) => way.textOf(exchange, base)).filter((text) => text !== undefined)
  return texts.length === 0 ? undefined : texts.join('\n\n')
}

/** Whatever was posted as a form, as helpdesks do. */
function isForm({ kind, request: { bodyAs, fields } }: Exchange): boolean {
  return kind !== null && (bodyAs === 'text' || bodyAs === 'bytes') && fields.length > 0
}

function bytesOf({ request: { body, bodyAs } }: Exchange): ByteString {
  return bodyAs === 'bytes' ? body : toUtf8(body)
}
