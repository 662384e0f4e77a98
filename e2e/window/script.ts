import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'

/** A LoginShare script elsewhere: answers every request with these bytes, and ends the connection. */
export async function openScript(reply: string): Promise<{ url: string; close: () => void }> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(reply))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${String(port)}/loginshare.php`, close: () => server.close() }
}
