import net from 'node:net'

/** A request as it goes onto the wire: nothing is added, encoded or checked. */
export interface RawRequest {
  method?: string
  /** The request target, as it stands in the first line. */
  target?: string
  headers?: Record<string, string>
  body?: Uint8Array | string
  /** How the body goes: with its `Content-Length`, in chunks of so many bytes, or just so. */
  framing?: 'length' | 'none' | { chunks: number }
  /** The client goes away after so many bytes of the body. */
  cutAfter?: number
}

/** What came back until the connection ended. */
export interface RawReply {
  /** 0 when nothing came that looks like HTTP. */
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  body: Buffer
}

/** Sends a request to the URL's host and reads until the other side closes. Resolves whatever happens. */
export function send(url: string, request: RawRequest): Promise<RawReply> {
  const { hostname, port, pathname } = new URL(url)
  const bytes = serialize(request, hostname, pathname)
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), hostname.replace(/^\[|\]$/g, ''))
    const received: Buffer[] = []
    socket.on('data', (chunk: Buffer) => received.push(chunk))
    // A reset ends it as a close does; what came before counts.
    socket.on('error', () => undefined)
    socket.once('close', () => {
      resolve(parse(Buffer.concat(received)))
    })
    socket.write(bytes, () => {
      // The bytes are out, so the other side reads them before it sees the connection end.
      if (request.cutAfter !== undefined) socket.destroySoon()
    })
  })
}

function serialize(request: RawRequest, hostname: string, pathname: string): Buffer {
  const { method = 'POST', target = pathname, headers = {}, framing = 'length', cutAfter } = request
  const body = Buffer.from(request.body ?? '')
  const lines = [`${method} ${target} HTTP/1.1`, `Host: ${hostname}`, 'Connection: close']
  if (framing === 'length') lines.push(`Content-Length: ${String(body.length)}`)
  else if (framing !== 'none') lines.push('Transfer-Encoding: chunked')
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
  const framed = typeof framing === 'object' ? inChunks(body, framing.chunks) : body
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), framed.subarray(0, cutAfter)])
}

function inChunks(body: Buffer, size: number): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; at < body.length; at += size) {
    const part = body.subarray(at, at + size)
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'))
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')])
}

function parse(bytes: Buffer): RawReply {
  const end = bytes.indexOf('\r\n\r\n')
  const [first = '', ...lines] = bytes.toString('latin1', 0, Math.max(0, end)).split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0),
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: end < 0 ? Buffer.alloc(0) : bytes.subarray(end + 4),
  }
}
