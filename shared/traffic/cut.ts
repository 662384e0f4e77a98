import type { Exchange } from './exchange.ts'

/** Chunks as they are on the wire, and their end. */
const inChunks = /^[0-9a-f]+\r\n/i
const lastChunk = /(^|\r\n)0\r\n\r\n$/

/** Why the client cannot have got a whole reply, in a sentence; null where it can. */
export function cutOf({ status, headers, body, bytes, complete, planned }: Exchange['reply']): string | null {
  if (status === 0) return bytes === 0 ? 'No reply came.' : 'What came is not HTTP.'
  if (!complete) return 'The connection ended before all of the reply was out.'
  const valueOf = (wanted: string) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1]
  if (status === 204 || status === 304) return null
  if (/chunked/i.test(valueOf('transfer-encoding') ?? '')) {
    return inChunks.test(body) && !lastChunk.test(body) ? 'The last chunk is missing.' : null
  }
  const length = valueOf('content-length')
  if (length === undefined || !/^\d+$/.test(length) || Number(length) <= bytes) {
    return planned === null ? null : 'The connection was cut off before all of the reply was out.'
  }
  return `Only ${String(bytes)} of the ${length} bytes came that “Content-Length” says.`
}
