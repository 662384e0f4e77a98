import net from 'node:net'

/** The end of a reply's head. */
const blankLine = '\r\n\r\n'

/** Sends one request on a connection of its own and reads the reply as it comes. @throws when it is cut short */
export async function askOnce(endpoint: string, request: Buffer): Promise<string> {
  const { hostname, port } = new URL(endpoint)
  const socket = net.connect(Number(port), hostname).setEncoding('latin1')
  socket.write(request)
  let reply = ''
  for await (const chunk of socket as AsyncIterable<string>) {
    reply += chunk
    if (reply.length >= wholeLength(reply)) return reply
  }
  throw new Error(`${endpoint} cut its reply short: ${reply}`)
}

/** How long a reply is by its `Content-Length`; infinite as long as its head is not there. */
function wholeLength(reply: string): number {
  const head = reply.indexOf(blankLine)
  if (head < 0) return Infinity
  return head + blankLine.length + Number(/^content-length: (\d+)/im.exec(reply)?.[1])
}

export function bodyOf(reply: string): string {
  return reply.slice(reply.indexOf(blankLine) + blankLine.length)
}

/** The reply without what may differ between servers that answer the same: the time. */
export function withoutDate(reply: string): string {
  return reply.replace(/^Date: .*$/m, 'Date:')
}

/** Whether it lets a person in. */
export function letsIn(reply: string): boolean {
  return reply.startsWith('HTTP/1.1 200 ') && reply.includes('<result>1</result>')
}
