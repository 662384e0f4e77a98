import net from 'node:net'

/** What a client on the bare socket saw of a reply. */
export interface Seen {
  bytes: Buffer
  /** When pieces came, and how long they were: milliseconds since the request was sent. */
  pieces: { at: number; length: number }[]
  /** In order, broken off, or not even begun. */
  ended: 'FIN' | 'RST' | 'refused'
}

/** A form as a helpdesk posts it, on a connection that is for it alone. */
export function postLogin(url: string, fields: Record<string, string> = {}): Promise<Seen> {
  const { hostname, port, pathname } = new URL(url)
  const form = { username: 'john.doe', password: 'demo', ipaddress: '203.0.113.7', ...fields }
  const body = new URLSearchParams(form).toString()
  const head =
    `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n` +
    `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${String(body.length)}\r\n\r\n`
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname)
    const chunks: Buffer[] = []
    const pieces: Seen['pieces'] = []
    let ended: Seen['ended'] = 'FIN'
    let began = 0
    socket.setNoDelay(true)
    socket.once('connect', () => {
      began = performance.now()
      socket.write(head + body)
    })
    socket.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      pieces.push({ at: performance.now() - began, length: chunk.length })
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      ended = error.code === 'ECONNREFUSED' ? 'refused' : 'RST'
    })
    socket.once('close', () => {
      resolve({ bytes: Buffer.concat(chunks), pieces, ended })
    })
  })
}
