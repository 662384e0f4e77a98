import { joinBytes } from '../verdict/join-bytes.ts'

/** A gzip file (RFC 1952) that holds the bytes as they are, in deflate's stored blocks: what counts is that it is one. */
export function gzip(bytes: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = []
  for (let at = 0; at === 0 || at < bytes.length; at += longestBlock) {
    const block = bytes.subarray(at, at + longestBlock)
    const last = at + longestBlock >= bytes.length ? 1 : 0
    const { length } = block
    blocks.push(Uint8Array.of(last, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff), block)
  }
  const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255)
  return joinBytes([header, ...blocks, littleEndian(crc32(bytes)), littleEndian(bytes.length)])
}

const longestBlock = 0xffff

function littleEndian(number: number): Uint8Array {
  return Uint8Array.of(number, number >>> 8, number >>> 16, number >>> 24)
}

function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0)
  return ~crc
}

/** What each byte does to the sum; a reply can be long, and logins wait meanwhile. */
const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  return sum
})
