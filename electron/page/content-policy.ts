/**
 * What the page may load, as a Content-Security-Policy: its own files, and styles that carry this load's nonce, because
 * its components write some while they run.
 *
 * @param nonce for one load only
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
