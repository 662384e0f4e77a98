const head = /^HTTP\/\d(?:\.\d)? +\d{3}\b[^]*?\r?\n\r?\n/

/** The body of a text that is an HTTP response with its head, as `curl -i` prints it; undefined for any other text. */
export function withoutHttpHead(text: string): string | undefined {
  const found = head.exec(text)
  return found === null ? undefined : text.slice(found[0].length)
}
