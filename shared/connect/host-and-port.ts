/** `127.0.0.1:8480`, `host.docker.internal:8480`, `[::1]:8480`. */
export function hostAndPort(host: string, port: number): string {
  // Of what can name a host, only an IPv6 address has colons.
  return `${host.includes(':') ? `[${host}]` : host}:${String(port)}`
}
