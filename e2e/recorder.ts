import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A server that keeps what arrives on each connection, as it arrives, and answers with nothing once it is whole. */
export interface Recorder {
  port: number
  /** What came on each connection, the oldest first. */
  arrived: () => Buffer[]
}

/** Listens for one test. @param isWhole whether what came is all that is sent before an answer */
export async function record(isWhole: (bytes: Buffer) => boolean = isWholeRequest): Promise<Recorder> {
  const connections: Buffer[] = []
  const server = net.createServer((socket) => {
    const number = connections.push(Buffer.alloc(0)) - 1
    socket.on('error', () => undefined)
    socket.on('data', (piece: Buffer) => {
      const bytes = Buffer.concat([connections[number] ?? Buffer.alloc(0), piece])
      connections[number] = bytes
      if (isWhole(bytes)) socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    })
  })
  onTestFinished(() => {
    server.close()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return { port: (server.address() as AddressInfo).port, arrived: () => connections }
}

/** Whether a request has come to the end that its `Content-Length` says. */
export function isWholeRequest(bytes: Buffer): boolean {
  const end = bytes.indexOf('\r\n\r\n')
  const length = /\r\ncontent-length: (\d+)/i.exec(bytes.toString('latin1', 0, Math.max(0, end)))?.[1] ?? '0'
  return end >= 0 && bytes.length >= end + 4 + Number(length)
}
