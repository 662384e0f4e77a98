/** Dot-separated words of the characters that need no quotes. */
const localPart = /^[!#-'*+\-/-9=?^-~]+(\.[!#-'*+\-/-9=?^-~]+)*$/i

/** Two labels or more, hyphens only inside, the last one beginning with a letter. */
const domain = /^([a-z0-9]+(-+[a-z0-9]+)*\.)+[a-z][a-z0-9]*(-+[a-z0-9]+)*$/i

/**
 * Whether a helpdesk takes this for an e-mail address (`loginshare-protocol.md`, step 5); one that it does not take is
 * skipped. The rules are those of PHP's `FILTER_VALIDATE_EMAIL` for plain addresses. A quoted local part and an IP
 * address in brackets, which that lets pass, count as not taken: other versions skip them.
 */
export function helpdeskTakesEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const host = text.slice(at + 1)
  return (
    text.length <= 254 &&
    at <= 64 &&
    localPart.test(text.slice(0, Math.max(at, 0))) &&
    domain.test(host) &&
    host.split('.').every((label) => label.length <= 63)
  )
}
