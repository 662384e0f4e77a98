/** How far into a reply its declaration is looked for, in bytes or characters. */
const declarationWithin = 200

/**
 * A reply as a person reads it: in the encoding that its byte order mark or its XML declaration names, else in UTF-8.
 * What is no text in that has U+FFFD in its place.
 */
export function replyText(bytes: Uint8Array): string {
  return decoderOf(bytes).decode(bytes)
}

/** The encoding that the XML declaration at the beginning of a text names, as it is written there. */
export function declaredEncoding(text: string): string | undefined {
  return /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(text.slice(0, declarationWithin))?.[1]
}

function decoderOf(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, declarationWithin))
  try {
    return new TextDecoder(declaredEncoding(start))
  } catch {
    // One that only libxml2 knows, or nobody.
    return new TextDecoder()
  }
}
