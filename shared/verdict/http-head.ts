const head = /^HTTP\/\d(?:\.\d)? +\d{3}\b[^]*?\r?\n\r?\n/

/** How many characters of a text are the head of an HTTP response, as `curl -i` prints it; 0 where there is none. */
export function httpHeadLength(text: string): number {
  return head.exec(text)?.[0].length ?? 0
}
