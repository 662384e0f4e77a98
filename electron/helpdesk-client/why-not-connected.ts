/** Why no connection came about and what to look at, in a sentence or two. */
export function whyNotConnected(error: NodeJS.ErrnoException, url: URL): string {
  const { host, hostname } = url
  // Node tries all addresses of a name and tells them together.
  const first = error instanceof AggregateError ? (error.errors[0] as NodeJS.ErrnoException) : error
  const { code = '', message } = first
  switch (code) {
    case 'ECONNREFUSED':
      return `${host} refused the connection: nothing listens there.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `There is no host called ${hostname}, or its name cannot be looked up now.`
    case 'ETIMEDOUT':
      return `${host} does not answer.`
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return `There is no way from this computer to ${hostname}.`
    case 'ECONNRESET':
      return url.protocol === 'https:'
        ? `${host} broke the connection off before TLS stood. Does it speak https at that port?`
        : `${host} broke the connection off.`
    default:
      return url.protocol === 'https:' && /ssl|tls|EPROTO/i.test(code + message)
        ? `TLS with ${host} failed (${code}). Does it speak https at that port?`
        : `No connection to ${host}: ${message}.`
  }
}
