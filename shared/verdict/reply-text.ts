/** How far into a reply its declaration is looked for, in bytes. */
const declarationWithin = 200

/**
 * A reply as a person reads it: in the encoding that its byte order mark or its XML declaration names, else in UTF-8.
 * What is no text in that has U+FFFD in its place.
 */
export function replyText(bytes: Uint8Array): string {
  return decoderOf(bytes).decode(bytes)
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, declarationWithin))
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1]
  try {
    return new TextDecoder(declared)
  } catch {
    // One that only libxml2 knows, or nobody.
    return new TextDecoder()
  }
}
