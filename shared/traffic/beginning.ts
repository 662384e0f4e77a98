/** The most characters of a text that are kept. */
export const longestKept = 256 * 1024

/**
 * The beginning of a text without the password. Where a longer text is cut, what may be a piece of the password goes with
 * the rest.
 *
 * @param length of the password, in characters
 */
export function beginningOf(text: string, length: number, hide: (text: string) => string): string {
  if (text.length <= longestKept) return hide(text)
  // No encoding that is looked for makes a character longer than that.
  const piece = 12 * length
  return hide(text.slice(0, longestKept + piece)).slice(0, -piece || undefined)
}

/** Bytes as the text that they are in UTF-8; as Latin-1 where they are none. */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return new TextDecoder('latin1').decode(bytes)
  }
}
