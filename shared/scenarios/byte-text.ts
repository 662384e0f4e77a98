/** Bytes as a text with a character for each, so that they can be searched and changed as texts are. */
export function toByteText(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  }
  return pieces.join('')
}

/** The bytes that such a text stands for; a character that is no byte becomes a question mark, as in Latin-1. */
export function fromByteText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    bytes[at] = code > 0xff ? 0x3f : code
  }
  return bytes
}
