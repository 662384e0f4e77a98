import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostAndPort } from '../shared/connect/host-and-port.ts'

/** How many ports are tried for one that is free on every address. */
const triedPorts = 100
/** How long our own request may take, in milliseconds. */
const probeTimeoutMs = 2000

/** Listening has failed. The message names the address and says what to do. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen'
}

/** A path that only this process knows, and the answer to a request for it: how a server is known to be ours. */
export interface Probe {
  path: string
  answer: string
}

/** Servers that have each answered a request of our own. */
export interface Listening {
  port: number
  hosts: string[]
  /** What is different from what was asked for. */
  notes: string[]
  /** Takes no more connections; those that are busy go on. */
  pause: () => void
  /** Takes connections again, at the same port. @throws CannotListen when that is not free any more */
  resume: () => Promise<void>
  /** Stops at once: connections are cut, whatever hangs on them. */
  close: () => Promise<void>
}

export function makeProbe(): Probe {
  return { path: `/${randomUUID()}`, answer: randomUUID() }
}

/**
 * Listens on every host at one port, and believes it only when a request to each has been answered by ours. A host
 * that this computer does not have is left out and noted.
 *
 * @param makeServer makes a server that answers the probe
 * @param port 0 for any that is free on every host
 * @param spoken ports that are free still, but meant for something else: never advised
 * @throws CannotListen
 */
export async function listen(
  makeServer: () => http.Server,
  hosts: readonly string[],
  port: number,
  probe: Probe,
  spoken: readonly number[] = [],
): Promise<Listening> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await listenOnce(makeServer, hosts, port, probe)
    } catch (error) {
      if (!isTaken(error)) throw explain(error, hosts, port)
      if (port === 0 && tries < triedPorts) continue
      throw await portTaken(error, hosts, port, spoken)
    }
  }
}

async function listenOnce(
  makeServer: () => http.Server,
  hosts: readonly string[],
  port: number,
  probe: Probe,
): Promise<Listening> {
  const servers: http.Server[] = []
  const listening: Listening = {
    port,
    hosts: [],
    notes: [],
    pause() {
      for (const server of servers) server.close()
    },
    async resume() {
      const { hosts: again, port: there } = listening
      await Promise.all(servers.map((server, index) => bind(server, again[index] ?? '', there))).catch(
        (error: unknown) => {
          throw explain(error, again, there)
        },
      )
    },
    close: () => closeAll(servers),
  }
  try {
    for (const host of hosts) {
      const server = makeServer()
      if (!(await bind(server, host, listening.port))) {
        listening.notes.push(`This computer has no address ${host}, so nothing listens there.`)
        continue
      }
      servers.push(server)
      listening.hosts.push(host)
      listening.port = (server.address() as AddressInfo).port
    }
    if (servers.length === 0)
      throw new CannotListen(`This computer has none of the addresses ${hosts.join(', ')}.`)
    await Promise.all(listening.hosts.map((host) => ask(host, listening.port, probe)))
    return listening
  } catch (error) {
    await closeAll(servers)
    throw error
  }
}

/** False when this computer does not have the address. @throws the system's error otherwise */
async function bind(server: http.Server, host: string, port: number): Promise<boolean> {
  server.listen({ host, port, ipv6Only: true })
  try {
    await once(server, 'listening')
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return false
    throw error
  }
}

/** Asks for the probe. @throws CannotListen when somebody else answers there, or nobody does */
async function ask(host: string, port: number, probe: Probe): Promise<void> {
  const answer = await new Promise<string>((resolve) => {
    const request = http.get({
      host: reachable(host),
      port,
      path: probe.path,
      agent: false,
      timeout: probeTimeoutMs,
    })
    request.once('response', (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.once('close', () => {
        resolve(text)
      })
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => {
      resolve('')
    })
  })
  if (answer !== probe.answer) {
    throw Object.assign(new Error(`Another program answers at ${hostAndPort(host, port)}.`), {
      code: 'EADDRINUSE',
    })
  }
}

/** The address at which a listener on `host` is reached from this computer. */
export function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  return host === '::' ? '::1' : host
}

function isTaken(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
}

function explain(error: unknown, hosts: readonly string[], port: number): Error {
  if (error instanceof CannotListen) return error
  const { code, message } = error as NodeJS.ErrnoException
  const where = hosts.map((host) => hostAndPort(host, port)).join(', ')
  if (code === 'EACCES')
    return new CannotListen(`This account may not use port ${String(port)}; choose one above 1023.`)
  return new CannotListen(`Cannot listen on ${where}: ${message}`)
}

async function portTaken(
  error: unknown,
  hosts: readonly string[],
  port: number,
  spoken: readonly number[],
): Promise<CannotListen> {
  const free = await nextFreePort(hosts, port + 1, spoken)
  const advice = free === undefined ? 'Choose another port.' : `The next free port is ${String(free)}.`
  const address = (error as { address?: string }).address
  const where = address === undefined ? '' : ` on ${address}`
  return new CannotListen(`Port ${String(port)} is taken${where} by another program. ${advice}`)
}

async function nextFreePort(
  hosts: readonly string[],
  from: number,
  spoken: readonly number[],
): Promise<number | undefined> {
  for (let port = from; port < from + triedPorts && port <= 65_535; port += 1) {
    if (spoken.includes(port)) continue
    const servers = hosts.map(() => http.createServer())
    const bound = await Promise.allSettled(
      servers.map((server, index) => bind(server, hosts[index] ?? '', port)),
    )
    await closeAll(servers)
    if (bound.every(({ status }) => status === 'fulfilled')) return port
  }
  return undefined
}

async function closeAll(servers: readonly http.Server[]): Promise<void> {
  await Promise.all(
    servers.map(async (server) => {
      if (!server.listening) {
        server.closeAllConnections()
        return
      }
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    }),
  )
}
