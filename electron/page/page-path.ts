import path from 'node:path'

/** What the build of the page is made of; a file of any other kind is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Names of the characters that the build uses, none beginning with a dot. So nothing needs decoding, and what could
 * lead elsewhere (`..`, `%2e`, `\`, NUL, `C:`, a second slash) is no path of the page to begin with.
 */
const pagePath = /^\/(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/

/**
 * Which file a URL's path names.
 *
 * @param urlPath as it came: from the first slash on, percent-encoded, without the query
 * @returns its place in the page's folder, and its type; undefined for a path that the page cannot have
 */
export function readPagePath(urlPath: string): { place: string; contentType: string } | undefined {
  const place = urlPath === '/' ? '/index.html' : urlPath
  const contentType = contentTypes[path.posix.extname(place)]
  return contentType !== undefined && pagePath.test(place) ? { place, contentType } : undefined
}
